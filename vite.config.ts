import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { kindsForReaders } from './scripts/kinds-for-readers.ts'
import { oneLanguage } from './scripts/one-language.ts'

const source = join(import.meta.dirname, 'src')

/**
 * The web app: `vite build` writes hashed files, none of them inline, so that the page runs under `script-src 'self'`.
 * `--mode gallery` adds the page that shows every shared piece in every state; it is never part of a release.
 */
export default defineConfig(({ mode }) => ({
  root: 'src/web',
  publicDir: 'public',
  plugins: [contractAddresses(), kindsForReaders(import.meta.dirname), oneLanguage(import.meta.dirname), filesAhead()],
  build: {
    outDir: mode === 'gallery' ? '../../dist/gallery' : '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      // "use client" speaks to server components, which are not used here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      input: mode === 'gallery' ? { gallery: 'src/web/gallery.html' } : { index: 'src/web/index.html' },
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? 4180}` } },
}))

/**
 * A phone far from the mast pays for each file, not only for each byte: what always comes together is one file. Light
 * pieces of the record (words, labels) belong to the frame, so that the first page does not wait for the schemas. Bengali
 * and Hindi stay apart: the frame waits for them at its start, and must not wait for itself.
 */
const chunks = [
  {
    name: 'ahead',
    priority: 5,
    test: /vite[\\/]preload-helper|src[\\/]web[\\/](ahead|shell[\\/]memory|words[\\/](first-language|table-files))\.ts/,
  },
  {
    name: 'frame',
    priority: 4,
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]|src[\\/]web[\\/](shell[\\/](?!case-frame)|main|router|session[\\/](code-field|fresh|keeper|practice-code|wait)|pieces[\\/](button|compartment|dialog|field|hash|icon|label|party|said-time|signals|states|table)\.|words[\\/](?!bn|hi)|reading[\\/](client|me|live|streams|people|clock)\.ts)|src[\\/]views[\\/]stages\.ts|src[\\/]contract|src[\\/]record[\\/](words|label|compartments|refusal|fill)\.ts/,
  },
  // A group takes what its files lean on with it: what only checks comes last.
  {
    name: 'kinds',
    priority: 3,
    test: /src[\\/]kinds[\\/]|src[\\/]record[\\/](?!check\.|[a-z]+-schema\.)/,
  },
  {
    name: 'case',
    priority: 2,
    test: /src[\\/]web[\\/](reading|screens[\\/]case(-timeline)?)[\\/]/,
  },
  // What all other screens share, and what the forms of entries share.
  { name: 'views', priority: 1, test: /src[\\/]views[\\/]/ },
  {
    name: 'form',
    priority: 1,
    test: /src[\\/]record[\\/](check|[a-z]+-schema)\.ts|src[\\/]web[\\/](entry-form|drafts|pieces[\\/](age-field|time-fields|uncertain-date|said-age))/,
  },
  { name: 'session', priority: 1, test: /src[\\/]web[\\/]session[\\/]/ },
]

/** Which files a path needs, for the server to name in the page: `.ahead.json`, by the screens that the path leads to. */
function filesAhead(): Plugin {
  const screens = {
    cases: ['screens/cases/cases.tsx'],
    case: ['screens/case/frame.tsx', 'screens/case-timeline/screen.tsx'],
    add: ['screens/case/frame.tsx', 'screens/add/add.tsx'],
  }
  return {
    name: 'files-ahead',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).filter((each) => each.type === 'chunk')
      const files = (name: string, found = new Set<string>()): Set<string> => {
        const chunk = built.find(({ fileName }) => fileName === name)
        if (!chunk || found.has(name)) return found
        found.add(name)
        for (const each of chunk.imports) files(each, found)
        return found
      }
      const entry = new Set(built.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => [...files(fileName)]))
      const holds = (path: string) => built.find(({ moduleIds }) => moduleIds.includes(join(source, 'web', path)))
      const ahead = Object.entries(screens).map(([name, paths]) => {
        const needed = new Set(paths.flatMap((path) => [...files(holds(path)?.fileName ?? '')]))
        return [name, [...needed].filter((file) => !entry.has(file))]
      })
      this.emitFile({ type: 'asset', fileName: '.ahead.json', source: JSON.stringify(Object.fromEntries(ahead)) })
    },
  }
}

/** The pages ask by method and address alone; the contract's schemas stay on the server. */
function contractAddresses(): Plugin {
  return {
    name: 'contract-addresses',
    async load(id) {
      if (id !== join(source, 'contract/index.ts')) return undefined
      const { routes } = await import('./src/contract/index.ts')
      const addresses = Object.fromEntries(
        Object.entries(routes).map(([name, { method, url }]) => [name, { method, url }]),
      )
      return `export const routes = ${JSON.stringify(addresses)}`
    },
  }
}
