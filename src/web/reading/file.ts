import { useQuery } from '@tanstack/react-query'
import { againIfSilent, Unanswered } from './client.ts'

/** What may be said of a file without opening it. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number
  readonly type: string
}

/** Where a file is fetched, as a download under its own name. */
export const fileAddress = (id: string): string => `/api/files/${id}`

/** Size and type of a file; `null`: it is not there for this reader, or not there yet. Its name is sealed and not asked for. */
export const useStoredFile = (id: string) =>
  useQuery({
    queryKey: ['file', id],
    retry: againIfSilent,
    queryFn: async ({ signal }): Promise<StoredFile | null> => {
      const reply = await fetch(fileAddress(id), { method: 'HEAD', credentials: 'same-origin', signal })
      if (reply.status === 404) return null
      if (!reply.ok) throw new Unanswered(undefined)
      return { size: Number(reply.headers.get('content-length')), type: reply.headers.get('file-type') ?? '' }
    },
  })

/** Pictures that a browser draws and nothing else: no SVG, which can hold a page. */
export const isPicture = ({ type, size }: StoredFile): boolean =>
  ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'].includes(type) && size <= 50_000_000

/** The bytes of a picture, into this page's memory alone. Each call is a look, and is written down by the server. */
export async function fetchPicture(id: string, type: string, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const reply = await fetch(fileAddress(id), { credentials: 'same-origin', signal })
    return reply.ok ? new Blob([await reply.arrayBuffer()], { type }) : undefined
  } catch {
    return undefined
  }
}
