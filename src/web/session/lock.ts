/**
 * What opens the page again after it was hidden. The passphrase itself is never kept: only a keyed hash of it, in the
 * memory of this page, under a key that no script can read out. A page that was loaded anew knows nothing any more, and
 * then one signs in again.
 */
let kept: { key: CryptoKey; mac: Uint8Array<ArrayBuffer> } | undefined

const bytes = (text: string) => new TextEncoder().encode(text)

/** Call it with a passphrase that the server has just taken. */
export async function keepPassphrase(passphrase: string): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
  kept = { key, mac: new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(passphrase))) }
}

/** Whether this is the passphrase of who signed in here; undefined: this page does not know. */
export const opensLock = async (passphrase: string): Promise<boolean | undefined> =>
  kept && (await crypto.subtle.verify('HMAC', kept.key, kept.mac, bytes(passphrase)))

export const forgetPassphrase = (): void => {
  kept = undefined
}
