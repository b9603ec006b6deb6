import { isOpen, type Draft } from '../../record/envelope.ts'
import type { Registry } from '../../record/kind.ts'
import type { Sealer } from '../append.ts'
import { commitmentOf } from './field.ts'
import type { Keyring } from './keyring.ts'
import { hasIdentity, readyToSeal } from './seal.ts'

/** The sealer that the one door uses: keys of this store, and the kinds' word on whose a field is. */
export function makeSealer(keyring: Keyring, registry: Registry): Sealer {
  return {
    names: (draft) => hasIdentity(draft.body),
    commit: (draft) => ({ ...draft, body: committed(draft.body) as Draft['body'] }),
    ready: async (tx, drafts) => await readyToSeal(tx, keyring, registry, drafts),
  }
}

function committed(value: unknown): unknown {
  if (isOpen(value)) return { k: '', n: '', c: '', m: commitmentOf(value) }
  if (Array.isArray(value)) return value.map(committed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, committed(item)]))
}
