import * as z from 'zod'
import { routes, type Route } from '../contract/index.ts'

/** A page about the API that a person can read: made from the contract, with nothing from elsewhere. */
export function apiPage(version: string): string {
  const byTag = Map.groupBy(Object.values<Shown>(routes), ({ schema }) => schema.tags[0] ?? '')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mukti API</title><link rel="stylesheet" href="/api/page.css"></head><body><main>
<h1>Mukti API</h1>
<p>Version ${escaped(version)}. The same in OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Errors are problem details (RFC 9457);
what is hidden and what is missing answer the same. Whatever changes something is sent as JSON from Mukti’s own origin, with the session’s cookie.</p>
<nav aria-label="Parts"><ul>${[...byTag.keys()].map((tag) => `<li><a href="#${tag}">${tag}</a></li>`).join('')}</ul></nav>
${[...byTag].map(([tag, list]) => `<section id="${tag}"><h2>${tag}</h2>${list.map(section).join('')}</section>`).join('\n')}
</main></body></html>`
}

interface Shown extends Route {
  readonly schema: Route['schema'] & {
    readonly tags: readonly string[]
    readonly summary: string
    readonly body?: z.ZodType
    readonly querystring?: z.ZodType
    readonly response: { readonly 200: z.ZodType }
  }
}

const section = ({ method, url, schema }: Shown): string => `<article id="${schema.operationId}">
<h3><code><b>${method}</b> ${escaped(url)}</code></h3><p>${escaped(schema.summary)}</p>
${schema.querystring ? shape('Query', schema.querystring, 'input') : ''}${schema.body ? shape('Takes', schema.body, 'input') : ''}${shape('Answers', schema.response[200], 'output')}
</article>`

const shape = (title: string, of: z.ZodType, io: 'input' | 'output'): string =>
  `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(z.toJSONSchema(of, { io, unrepresentable: 'any' }), withoutNoise, 1))}</pre></details>`

const withoutNoise = (key: string, value: unknown): unknown =>
  key === '$schema' || key === 'pattern' ? undefined : value

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const apiPageStyle = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:60rem;margin:0 auto;padding:1.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.5rem 1rem;padding:0;list-style:none}
article{border-top:1px solid;padding:.25rem 0 1rem}h3{margin:.75rem 0 .25rem;font-size:1rem}p{margin:.25rem 0}
pre{overflow:auto;font-size:.8rem;line-height:1.35}summary{cursor:pointer}
`
