import type { ReactNode } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { PrintHead } from '../../pieces/print-head.tsx'
import { useMe } from '../../reading/me.ts'
import { Crumb } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment, number } from '../../words/numbers.ts'
import { AsOf } from './as-of.tsx'
import { useSay } from './say.ts'
import { useThisCase } from './this-case.tsx'
import { frame, head } from './words.ts'

type PageHeadProps = {
  title: string
  /** Beside the title: buttons. */
  actions?: ReactNode
  /** Under the title, after the moment. */
  more?: string | undefined
  /** The page above this one; the case itself when absent. */
  up?: { href: string; says: string } | undefined
}

/** What stands on top of every page of a case but its first: the way back, the title, as of when. */
export function PageHead({ title, actions, more, up }: PageHeadProps) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const { me } = useMe()
  const asOf = moment(here.now, here.zone, language)
  return (
    <header className="stack tight">
      <PrintHead title={here.head.label} asOf={asOf} by={me?.person.name ?? ''} practice={here.head.practice} />
      <Crumb href={up?.href ?? here.to.timeline} says={up?.says ?? here.head.label} />
      <div className="row apart">
        <h1>
          <Sentence text={title} />
        </h1>
        <div className="buttons">
          {actions}
          <span className="only-desk">
            <Button icon="print" onClick={() => print()}>
              {say(head.print)}
            </Button>
          </span>
        </div>
      </div>
      <AsOf />
      {more && (
        <p className="meta">
          <Sentence text={more} />
        </p>
      )}
    </header>
  )
}

/** The case's own page: number and code name, who leads, when the last entry was. */
export function CaseHead({
  lead,
  partners,
  last,
  children,
}: {
  lead: string | undefined
  partners: string | undefined
  last: string | undefined
  children: ReactNode
}) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const leads = here.head.streams.some(({ compartment, level }) => compartment === 'case' && level === 'approve')
  const parts = [
    lead ? say(head.lead, { lead }) : leads ? say(head.youLead) : here.parts.includes('case') && say(head.noLead),
    partners && say(head.partners, { partners }),
    last && say(head.last, { time: last }),
  ]
  return (
    <header className="stack tight">
      <Crumb href="/cases" says={say(frame.cases)} here={here.head.label} />
      <div className="row apart">
        <h1>
          <span lang="en" translate="no">
            {here.head.label}
          </span>{' '}
          {here.head.codeName && <span className="faint">{here.head.codeName}</span>}
        </h1>
        <div className="buttons only-desk">{children}</div>
      </div>
      <p className="meta">
        <Sentence text={parts.filter(Boolean).join(' · ')} hrefOf={here.hrefOf} />
      </p>
      <AsOf more={say(head.entries, { n: number(here.reading.lines.length, language) })} />
    </header>
  )
}
