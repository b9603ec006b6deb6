import { useState } from 'react'
import { Button } from '../pieces/button.tsx'
import { Hash } from '../pieces/hash.tsx'
import { Note } from '../pieces/states.tsx'
import { common } from './words.ts'
import { useSaid } from './said.ts'

/** The key of a code app: typed in groups of four, or opened by the link on the phone itself. */
export function AppKey({ secret, otpauth }: { secret: string; otpauth: string }) {
  const say = useSaid()
  return (
    <section className="stack tight" aria-label={say(common.app)}>
      <h2>{say(common.app)}</h2>
      <p className="small">{say(common.appBody)}</p>
      <p className="secret">
        <span className="hidden-words">{say(common.appKey)}: </span>
        <Hash of={secret} />
      </p>
      <p>
        <a className="button" href={otpauth}>
          {say(common.appLink)}
        </a>
      </p>
    </section>
  )
}

type CodesProps = { codes: readonly string[]; onDone: () => void; goOn?: string }

/** Recovery codes, once. One goes on only after saying that they are on paper. */
export function RecoveryCodes({ codes, onDone, goOn }: CodesProps) {
  const say = useSaid()
  const [written, setWritten] = useState(false)
  return (
    <section className="stack" aria-label={say(common.recovery)}>
      <Note title={say(common.recovery)} icon="key" tone="warn" level={2}>
        <p>{say(common.recoveryBody)}</p>
      </Note>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <span className="mono" lang="en" translate="no">
              {code}
            </span>
          </li>
        ))}
      </ol>
      <label className="option">
        <input type="checkbox" checked={written} onChange={(event) => setWritten(event.target.checked)} />
        <span>{say(common.written)}</span>
      </label>
      <div className="buttons">
        <Button look="main" closed={written ? undefined : say(common.writeFirst)} onClick={onDone}>
          {goOn ?? say(common.goOn)}
        </Button>
      </div>
    </section>
  )
}

/** A secret that is shown once, to be handed over. */
export function Secret({ label, of }: { label: string; of: string }) {
  const say = useSaid()
  const [copied, setCopied] = useState(false)
  return (
    <div className="stack tight">
      <b>{label}</b>
      <p className="secret">
        <span className="mono" lang="en" translate="no">
          {of}
        </span>
      </p>
      <div className="buttons">
        <Button
          onClick={() =>
            void navigator.clipboard?.writeText(of).then(
              () => setCopied(true),
              () => {},
            )
          }
        >
          {say(copied ? common.copied : common.copy)}
        </Button>
      </div>
    </div>
  )
}
