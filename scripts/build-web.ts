// `npm run build`: the pages, if they are older than their sources. `npm run build -- gallery`: the page of all pieces.
import { buildPages } from '../src/cli/web-build.ts'

const mode = process.argv[2] ?? 'production'
if (mode !== 'production' && mode !== 'gallery') throw new Error(`no such build: ${mode}`)
const folder = await buildPages((line) => console.log(line), mode)
console.log(`The pages are in ${folder}`)
