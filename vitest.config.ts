import { defineConfig } from 'vitest/config'

const folders = '{src,test,practice,scripts,bench}'
const inAll = {
  exclude: ['**/node_modules/**', 'dist/**', 'data/**'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A slow machine is no failure: a browser may take its time until a page shows what it will show.
  expect: { poll: { timeout: 15_000 } },
}

/** Two projects: only tests that need PostgreSQL (or a browser on a server on it) wait for one to start. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...inAll,
          name: 'pure',
          include: [`${folders}/**/*.test.{ts,tsx,mjs}`],
          exclude: [...inAll.exclude, '**/*.{pg,browser}.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...inAll,
          name: 'house',
          include: [`${folders}/**/*.{pg,browser}.test.{ts,tsx}`],
          globalSetup: ['test/postgres-setup.ts'],
        },
      },
    ],
  },
})
