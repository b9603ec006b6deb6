import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formsOf, searcher } from './search.ts'

const name = 'Practice Name One'
const bengali = 'অনুশীলনের রূপায়ণ' // holds য়, which the normal forms write in two ways
const search = searcher([name, bengali].flatMap(formsOf))
const amid = (...parts: (Buffer | string)[]) =>
  Buffer.concat([randomBytes(5000), ...parts.map((part) => Buffer.from(part as string)), randomBytes(5000)])
const finds = (bytes: Buffer) => [...new Set(search(bytes).map(({ of }) => of))]

describe('the search that the promises rest on finds a text', () => {
  test.each([name, bengali])('“%s” as UTF-8 in each normal form, small and capital', (text) => {
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
      for (const said of [text, text.toLowerCase(), text.toUpperCase()])
        expect(finds(amid(said.normalize(form)))).toEqual([text])
  })

  test.each([name, bengali])('“%s” as UTF-16 in both orders', (text) => {
    const utf16 = Buffer.from(text, 'utf16le')
    expect(finds(amid(utf16))).toEqual([text])
    expect(finds(amid(Buffer.from(utf16).swap16()))).toEqual([text])
  })

  test.each([name, bengali])('“%s” in base64 and base64url wherever it stands in what was encoded', (text) => {
    for (const before of ['', 'x', 'xy', 'xyz', '{"value":"'])
      for (const encoding of ['base64', 'base64url'] as const)
        expect(finds(amid(Buffer.from(`${before}${text}"}`).toString(encoding))), before).toEqual([text])
  })

  test.each([name, bengali])('“%s” in hex, in an address, and escaped in JSON', (text) => {
    expect(finds(amid(Buffer.from(text).toString('hex')))).toEqual([text])
    expect(finds(amid(Buffer.from(text).toString('hex').toUpperCase()))).toEqual([text])
    expect(finds(amid(encodeURIComponent(text)))).toEqual([text])
    expect(
      finds(
        amid(
          [...text]
            .map((unit) => (unit > '~' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
            .join(''),
        ),
      ),
    ).toEqual([text])
  })

  test('at the very beginning, at the very end, and nothing where there is nothing', () => {
    expect(finds(Buffer.from(name))).toEqual([name])
    expect(finds(Buffer.concat([randomBytes(10), Buffer.from(name)]))).toEqual([name])
    expect(finds(randomBytes(1_000_000))).toEqual([])
    expect(finds(amid('Practice Name On'))).toEqual([])
  })
})
