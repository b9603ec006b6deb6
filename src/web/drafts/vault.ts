/**
 * What a person has written and not yet saved, on this device: sealed with AES-GCM under a key that the browser keeps and
 * never gives out, one key per person. The database's name and its records' names say nothing of any case.
 */
const database = 'notes'
const stores = { keys: 'keys', drafts: 'drafts', counts: 'counts' } as const

/** Where a draft belongs: one for each person, case, kind and what it is about. */
export interface DraftPlace {
  readonly case: string
  readonly kind: string
  /** A label, or the entry that is corrected or withdrawn; empty for a plain new entry. */
  readonly of: string
}

export interface Kept {
  readonly place: DraftPlace
  /** Milliseconds since 1970. */
  readonly at: number
  readonly content: unknown
}

interface Sealed {
  readonly name: string
  readonly person: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

/** Keeps a draft in place of the one before. Throws when this device keeps nothing (a private window, a full disk). */
export async function keepDraft(person: string, place: DraftPlace, content: unknown, now: number): Promise<void> {
  const name = await nameOf(person, place)
  const key = await keyOf(person)
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const kept: Kept = { place, at: now, content }
  const plain = new TextEncoder().encode(JSON.stringify(kept))
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) },
    key,
    plain,
  )
  await done(await open(), stores.drafts, (store) => store.put({ name, person, nonce, bytes } satisfies Sealed))
}

/** The draft of this place, if this device holds one that can be read. */
export async function findDraft(person: string, place: DraftPlace): Promise<Kept | undefined> {
  const name = await nameOf(person, place)
  const sealed = await done<Sealed | undefined>(await open(), stores.drafts, (store) => store.get(name))
  return sealed && unseal(sealed)
}

/** All drafts of a person in a case, newest first. */
export async function listDrafts(person: string, ofCase: string): Promise<readonly Kept[]> {
  const all = await done<Sealed[]>(await open(), stores.drafts, (store) => store.getAll())
  const mine = await Promise.all(all.filter((sealed) => sealed.person === person).map(unseal))
  return mine
    .filter((kept) => kept !== undefined && kept.place.case === ofCase)
    .map((kept) => kept as Kept)
    .sort((a, b) => b.at - a.at)
}

/** Only a press of the writer, or the entry's being saved, comes here. */
export async function dropDraft(person: string, place: DraftPlace): Promise<void> {
  const name = await nameOf(person, place)
  await done(await open(), stores.drafts, (store) => store.delete(name))
}

/**
 * The next number of what this person wrote on this device, so that a hole would show that something was lost. `least`
 * is where an older count had come to.
 */
export async function nextNumber(person: string, device: string, least: number): Promise<number> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const store = db.transaction(stores.counts, 'readwrite').objectStore(stores.counts)
    const name = `${person} ${device}`
    const asked = store.get(name) as IDBRequest<number | undefined>
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const number = Math.max(asked.result ?? 0, least)
      const put = store.put(number + 1, name)
      put.onerror = () => reject(put.error)
      put.onsuccess = () => resolve(number)
    }
  })
}

async function unseal({ name, person, nonce, bytes }: Sealed): Promise<Kept | undefined> {
  try {
    const key = await keyOf(person)
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) },
      key,
      bytes,
    )
    return JSON.parse(new TextDecoder().decode(plain)) as Kept
  } catch {
    return undefined
  }
}

async function nameOf(person: string, { case: of, kind, of: about }: DraftPlace): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode([person, of, kind, about].join('\n')))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Two tabs may ask at once: the key that is there first is the one. */
async function keyOf(person: string): Promise<CryptoKey> {
  const db = await open()
  const there = await done<CryptoKey | undefined>(db, stores.keys, (store) => store.get(person))
  if (there) return there
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  try {
    await done(db, stores.keys, (store) => store.add(made, person))
    return made
  } catch {
    const first = await done<CryptoKey | undefined>(db, stores.keys, (store) => store.get(person))
    if (!first) throw new Error('this device keeps no drafts')
    return first
  }
}

let opened: Promise<IDBDatabase> | undefined

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(stores.keys)
      request.result.createObjectStore(stores.drafts, { keyPath: 'name' })
      request.result.createObjectStore(stores.counts)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** One request in a transaction of its own, with its answer once the transaction is whole on the disk. */
function done<Value = unknown>(
  db: IDBDatabase,
  name: string,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite')
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result as Value)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
