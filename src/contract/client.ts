import type { z } from 'zod'
import { routes, type Routes } from './index.ts'
import type { Problem } from './shapes.ts'

type Schema<Name extends keyof Routes> = Routes[Name]['schema']
type Part<S, Key extends string> = S extends { readonly [K in Key]: infer Shape extends z.ZodType }
  ? z.input<Shape>
  : undefined
type Good<S> = S extends { readonly response: { readonly 200: infer Shape extends z.ZodType } }
  ? z.output<Shape>
  : never

/** What a call takes: only the parts that its route declares. */
export type Call<Name extends keyof Routes> = {
  [Key in 'params' | 'querystring' | 'body' as Part<Schema<Name>, Key> extends undefined ? never : Key]: Part<
    Schema<Name>,
    Key
  >
}

export type Answer<Name extends keyof Routes> =
  | { readonly ok: true; readonly value: Good<Schema<Name>> }
  | { readonly ok: false; readonly problem: Problem }
  /** Nobody answered: what was typed stays where it is. */
  | { readonly ok: false; readonly problem: undefined }

/** A typed client by inference. `ask` is `fetch` of a browser or of Node; `base` is empty in the browser. */
export function makeClient(ask: typeof fetch, base = '') {
  return async function call<Name extends keyof Routes>(
    name: Name,
    parts: Call<Name>,
    signal?: AbortSignal,
  ): Promise<Answer<Name>> {
    const route = routes[name]
    const { params, querystring, body } = parts as {
      params?: Record<string, unknown>
      querystring?: Record<string, unknown>
      body?: unknown
    }
    const path = route.url.replace(/:([a-zA-Z]+)/g, (_, key: string) => encodeURIComponent(String(params?.[key])))
    const query = querystring
      ? `?${new URLSearchParams(Object.entries(querystring).map(([key, value]) => [key, String(value)]))}`
      : ''
    try {
      const reply = await ask(`${base}${path}${query}`, {
        method: route.method,
        credentials: 'same-origin',
        ...(signal ? { signal } : {}),
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      const value: unknown = await reply.json()
      return reply.ok ? { ok: true, value: value as Good<Schema<Name>> } : { ok: false, problem: value as Problem }
    } catch {
      return { ok: false, problem: undefined }
    }
  }
}
