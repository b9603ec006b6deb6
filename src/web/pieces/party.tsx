import { useLanguage } from '../words/language.ts'
import { digits } from '../words/numbers.ts'
import { useWords } from '../words/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { runs, type Letter } from './label.ts'

const looks: Record<Letter, { shape: string; icon: IconName }> = {
  S: { shape: 'survivor', icon: 'survivor' },
  A: { shape: 'accused', icon: 'suspect' },
  W: { shape: 'person', icon: 'person' },
  K: { shape: 'person', icon: 'people' },
  F: { shape: 'person', icon: 'person' },
  C: { shape: 'child', icon: 'child' },
  E: { shape: 'undecided', icon: 'help' },
  P: { shape: 'place premises', icon: 'premises' },
  H: { shape: 'place', icon: 'shelter' },
  O: { shape: 'place', icon: 'office' },
  R: { shape: 'circle', icon: 'net' },
  T: { shape: 'thing', icon: 'phone' },
  V: { shape: 'thing', icon: 'car' },
  B: { shape: 'thing', icon: 'account' },
  N: { shape: 'thing', icon: 'globe' },
  D: { shape: 'thing', icon: 'device' },
  X: { shape: 'thing', icon: 'evidence' },
  G: { shape: 'group', icon: 'people' },
}

type PartyProps = {
  /** `S-1`; text that is no label is shown as it is. */
  label: string
  /** Where the party's page is, when the reader may open it. */
  href?: string | undefined
  /** How many a group holds, in words or a range: "20 to 25". */
  count?: string | undefined
  /** What kind of party it is stands in words beside the chip. */
  said?: boolean
}

/** A party as its label: the shape says the kind, the icon says it again, colour comes last. */
export function PartyChip({ label, href, count, said }: PartyProps) {
  const words = useWords()
  const [run] = runs(label)
  if (!run || !('label' in run)) return <>{label}</>
  const { shape, icon } = looks[run.letter]
  const inside = (
    <>
      <Icon name={icon} />
      {!said && <span className="hidden-words">{words.party[run.letter]} </span>}
      <span lang="en" translate="no">
        {run.label}
      </span>
      {count && <small>{count}</small>}
    </>
  )
  const look = `party ${shape}`
  return href ? (
    <a className={look} href={href}>
      {inside}
    </a>
  ) : (
    <span className={look}>{inside}</span>
  )
}

/** A sentence of the record with its labels as chips; a label and what hangs on it never part at a line's end. */
export function Sentence({ text, hrefOf }: { text: string; hrefOf?: (label: string) => string | undefined }) {
  const language = useLanguage()
  return (
    <>
      {runs(text).map((run, place) =>
        'text' in run ? (
          digits(run.text, language)
        ) : (
          <span className="unbroken" key={place}>
            <PartyChip label={run.label} href={hrefOf?.(run.label)} />
            {run.ending}
          </span>
        ),
      )}
    </>
  )
}

/** The same sentence as plain text, for places too small for chips: labels still never break. */
export function LabelText({ text }: { text: string }) {
  const language = useLanguage()
  return (
    <>
      {runs(text).map((run, place) =>
        'text' in run ? (
          digits(run.text, language)
        ) : (
          <span className="unbroken" key={place}>
            {run.label + run.ending}
          </span>
        ),
      )}
    </>
  )
}
