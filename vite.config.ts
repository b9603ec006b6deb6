import { defineConfig } from 'vite'

/**
 * The web app: `vite build` writes hashed files, none of them inline, so that the page runs under `script-src 'self'`.
 * `--mode gallery` adds the page that shows every shared piece in every state; it is never part of a release.
 */
export default defineConfig(({ mode }) => ({
  root: 'src/web',
  publicDir: 'public',
  build: {
    outDir: mode === 'gallery' ? '../../dist/gallery' : '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" speaks to server components, which are not used here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      input: mode === 'gallery' ? { gallery: 'src/web/gallery.html' } : { index: 'src/web/index.html' },
    },
  },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? 4180}` } },
}))
