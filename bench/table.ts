import { median, met, p95, type Goal, type Row } from './measure.ts'

const heads = ['what', 'ours', 'p95', 'peer', 'peer’s', 'peer ÷ ours', 'goal', 'met'] as const

/** The rows as a table of plain text, which is Markdown too; what the numbers rest on stands below it. */
export function tableOf(rows: readonly Row[]): string {
  const notes: string[] = []
  const cells = rows.map((row) => {
    const mark = row.note === undefined ? '' : ` [${notes.push(row.note)}]`
    const measured = row.ours.length > 0
    const reached = met(row)
    return [
      row.what + mark,
      measured ? say(median(row.ours), row.unit) : 'not yet',
      measured && row.ours.length >= 20 ? say(p95(row.ours), row.unit) : '',
      row.peer?.name ?? '',
      row.peer && row.peer.times.length > 0 ? say(median(row.peer.times), row.unit) : '',
      row.peer && measured && row.peer.times.length > 0 ? (median(row.peer.times) / median(row.ours)).toFixed(2) : '',
      row.goal ? goalOf(row.goal, row.unit) : '',
      row.goal ? (reached === undefined ? 'not yet' : reached ? 'yes' : 'NO') : '',
    ]
  })
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((line) => line[at]?.length ?? 0)))
  const line = (values: readonly string[]) =>
    `| ${values.map((value, at) => value.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [
    line(heads),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...cells.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note, at) => `[${at + 1}] ${note}`)] : []),
  ].join('\n')
}

function goalOf(goal: Goal, unit: string | undefined): string {
  switch (goal.of) {
    case 'median':
      return `≤ ${say(goal.most, unit)}`
    case 'p95':
      return `p95 ≤ ${say(goal.most, unit)}`
    case 'ratio':
      return `≥ ${goal.least}×`
    case 'within':
      return `within ${goal.times}×`
    case 'times-peer':
      return `≤ ${goal.most}× peer’s`
  }
}

const say = (value: number, unit = 'ms'): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 || value === 0 ? 2 : 3)} ${unit}`
