import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Something that must be nowhere: its name for the report, and its bytes. */
export interface Needle {
  readonly of: string
  readonly as: string
  readonly bytes: Buffer
}

/** Every form in which a text could lie somewhere. What is searched is folded to small Latin letters, and so are these. */
export function formsOf(text: string): Needle[] {
  const forms: Needle[] = []
  const put = (as: string, bytes: Buffer) => {
    const folded = fold(bytes)
    if (!forms.some((one) => one.bytes.equals(folded))) forms.push({ of: text, as, bytes: folded })
  }
  for (const normal of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
    for (const [how, one] of [
      ['as written', text],
      ['small', text.toLowerCase()],
      ['capital', text.toUpperCase()],
    ] as const) {
      const said = one.normalize(normal)
      const utf8 = Buffer.from(said, 'utf8')
      const utf16 = Buffer.from(said, 'utf16le')
      put(`UTF-8 ${normal} ${how}`, utf8)
      put(`UTF-16LE ${normal} ${how}`, utf16)
      put(`UTF-16BE ${normal} ${how}`, Buffer.from(utf16).swap16())
      put(`hex ${normal} ${how}`, Buffer.from(utf8.toString('hex')))
      for (const shift of [0, 1, 2]) {
        const core = base64At(utf8, shift)
        put(`base64 +${shift} ${normal} ${how}`, Buffer.from(core))
        put(`base64url +${shift} ${normal} ${how}`, Buffer.from(core.replaceAll('+', '-').replaceAll('/', '_')))
      }
      put(`in a URL ${normal} ${how}`, Buffer.from(encodeURIComponent(said)))
      put(
        `in JSON ${normal} ${how}`,
        Buffer.from(said.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
      )
    }
  }
  return forms
}

/** The letters of base64 that depend on this text alone, when `shift` bytes stand before it in its group of three. */
function base64At(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
  const sure = whole.subarray(0, whole.length - (whole.length % 3))
  return sure.toString('base64').slice(shift === 0 ? 0 : 4)
}

/** Finds any of many texts in bytes, in one pass. Null bytes stand between finds: nothing is missed at a border. */
export function searcher(needles: readonly Needle[]): (bytes: Buffer) => Needle[] {
  const first = new Uint8Array(1 << 24)
  const by = new Map<number, Needle[]>()
  for (const needle of needles) {
    if (needle.bytes.length < 4) throw new Error(`“${needle.of}” is too short to be searched for`)
    const key = (needle.bytes.readUInt16BE(0) << 8) | needle.bytes.readUInt8(2)
    first[key] = 1
    by.set(key, [...(by.get(key) ?? []), needle])
  }
  return (bytes) => {
    const found = new Set<Needle>()
    const folded = fold(bytes)
    let key = 0
    for (let at = 0; at < folded.length; at += 1) {
      key = ((key << 8) | (folded[at] as number)) & 0xffffff
      if (first[key] === 0 || at < 2) continue
      for (const needle of by.get(key) ?? [])
        if (
          folded.compare(
            needle.bytes,
            0,
            needle.bytes.length,
            at - 2,
            Math.min(at - 2 + needle.bytes.length, folded.length),
          ) === 0
        )
          found.add(needle)
    }
    return [...found]
  }
}

/** Every file of a folder, with its path in it. A file that goes away meanwhile is not there. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
}

/** What is found in the files of a folder: «path: text (form)». */
export function searchFolder(
  folder: string,
  search: (bytes: Buffer) => Needle[],
  skip: (path: string) => boolean = () => false,
): string[] {
  return filesOf(folder)
    .filter((path) => !skip(path))
    .flatMap((path) => search(readFileSync(join(folder, path))).map(({ of, as }) => `${path}: ${of} (${as})`))
}

const fold = (bytes: Buffer): Buffer => {
  const folded = Buffer.from(bytes)
  for (let at = 0; at < folded.length; at += 1) {
    const byte = folded[at] as number
    if (byte >= 65 && byte <= 90) folded[at] = byte + 32
  }
  return folded
}
