import { useWords } from '../words/words.ts'

type PrintHeadProps = { title: string; asOf: string; by: string; checkpoint?: string; practice?: boolean }

/** What stands on top of a printed page; not on the screen. All times are already said with their zone. */
export function PrintHead({ title, asOf, by, checkpoint, practice }: PrintHeadProps) {
  const words = useWords()
  return (
    <div className="print-head">
      {practice && <p className="print-practice">{words.shell.practice}</p>}
      <p>
        <b>{title}</b> · {words.print.asOf} {asOf} · {words.print.by} {by}
        {checkpoint && ` · ${words.print.checkpoint} ${checkpoint}`}
      </p>
    </div>
  )
}
