import type { Handlers, Serving } from '../handler.ts'
import { notFound } from '../problems.ts'

type Names = 'beginFile' | 'appendFile' | 'readFile'

export function fileRoutes(_serving: Serving): Handlers<Names> {
  return { beginFile: async () => notFound(), appendFile: async () => notFound(), readFile: async () => notFound() }
}
