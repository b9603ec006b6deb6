import type { Me } from '../reading/me.ts'
import { recall, remember } from '../shell/memory.ts'
import { nextNumber } from './vault.ts'

/**
 * The next number of what this person writes on this device, whichever form it comes from: a hole would show that
 * something was lost on the way. Where the browser's own store is closed, the count goes on in its memory of wishes.
 */
export async function numberFor({ person, device }: Pick<Me, 'person' | 'device'>): Promise<number> {
  const name = `n ${device}`
  const least = Number.parseInt(recall(name) ?? '0', 10) || 0
  const number = await nextNumber(person.code, device, least).catch(() => least)
  remember(name, String(number + 1))
  return number
}
