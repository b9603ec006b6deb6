import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { zone } from '../../reading/clock.ts'
import { useSaid } from '../../session/said.ts'
import { Secret } from '../../session/secrets.tsx'
import { useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { own } from './words.ts'

export type Handed = { name: string; secret: string; until: string }

/** The secret of an invitation, once. The link carries it behind `#`, which no server and no log is sent. */
export function HandOver({ handed, onDone }: { handed: Handed | undefined; onDone: () => void }) {
  const say = useSaid()
  const language = useLanguage()
  return (
    <Dialog open={handed !== undefined} onClose={onDone} title={say(own.secretTitle)}>
      {handed && (
        <div className="stack">
          <p>{say(own.secretBody, { name: handed.name, until: moment(handed.until, zone, language) })}</p>
          <Secret label={say(own.secret)} of={handed.secret} />
          <Secret label={say(own.link)} of={`${location.origin}/invitation#${handed.secret}`} />
          <div>
            <Button look="main" onClick={onDone}>
              {say(own.handed)}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
