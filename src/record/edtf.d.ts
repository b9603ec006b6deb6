/** The part of the `edtf` package that we use; it ships no types of its own. */
declare module 'edtf' {
  export default function edtf(text: string, options?: { types?: string[] }): { min: number; max: number } | undefined
}
