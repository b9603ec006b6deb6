import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { append } from './append.ts'
import { caseload } from './caseload.ts'
import { duties } from './duties.ts'
import { exporting } from './export.ts'
import { folding } from './fold.ts'
import type { Bench, Row } from './measure.ts'
import { memory } from './memory.ts'
import { opening } from './opening.ts'
import { page } from './page.ts'
import { tableOf } from './table.ts'
import { timing } from './timing.ts'

const benches: readonly Bench[] = [append, folding, duties, caseload, opening, page, exporting, timing, memory]

const usage = `npm run bench -- [NAME …] [--quick] [--out FILE]

Measures each against its peer in the same run, on a throwaway store with every write durable.
  NAME        ${benches.map(({ name }) => name).join(' · ')}; all when none is named
  --quick     small sizes, to see that it works: its numbers are no measure
  --out FILE  also writes the table there, with date and machine`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
})
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
if (values.help === true || unknown.length > 0) {
  console.log(unknown.length > 0 ? `there is no ${unknown.join(', ')} here\n\n${usage}` : usage)
  process.exit(unknown.length > 0 ? 2 : 0)
}

const size = values.quick === true ? 'quick' : 'full'
const rows: Row[] = []
for (const bench of benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const from = performance.now()
  const tell = (line: string) => console.error(`  ${bench.name}: ${line}`)
  rows.push(...(await bench.run(size, tell)))
  tell(`done in ${((performance.now() - from) / 1000).toFixed(0)} s`)
}
const table = tableOf(rows)
console.log(`\n${table}\n`)
if (values.out !== undefined) writeFileSync(values.out, report(table))

function report(of: string): string {
  const [cpu] = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return `# Bench

What \`npm run bench\` printed on ${new Date().toISOString().slice(0, 10)} (commit ${commit}${size === 'quick' ? ', small sizes: no measure' : ''}). Medians of interleaved
rounds; each against its peer in the same run; every write durable. “peer ÷ ours” above 1 means that ours is the quicker.

Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}, the PostgreSQL that Mukti brings.

${of}
`
}
