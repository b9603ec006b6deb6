import { words } from '../../../record/words.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Hash } from '../../pieces/hash.tsx'
import { Photograph } from '../../pieces/photograph.tsx'
import { fetchPicture, fileAddress, isPicture, useStoredFile } from '../../reading/file.ts'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import { useSay } from './say.ts'

const said = {
  download: words('Download the file', 'ফাইল নামান', 'फ़ाइल डाउनलोड करें'),
  downloadOne: words('Download file {n}', 'ফাইল {n} নামান', 'फ़ाइल {n} डाउनलोड करें'),
  logged: words('The download is logged with your name.', 'নামালে আপনার নামে লেখা থাকে।', 'डाउनलोड आपके नाम से दर्ज होता है।'),
  notHere: words(
    'The file itself is not here: it was not sent yet, or it is closed to you.',
    'ফাইলটি এখানে নেই: এখনও পাঠানো হয়নি, বা আপনার জন্য বন্ধ।',
    'फ़ाइल यहाँ नहीं है: अभी भेजी नहीं गई, या आपके लिए बंद है।',
  ),
}

/** A file of an entry, whole: its fingerprint, the way to it, and a picture only blurred. */
export function StoredFile({ id, label }: { id: string; label: string }) {
  const say = useSay()
  const language = useLanguage()
  const { data, isPending } = useStoredFile(id)
  return (
    <div className="stack tight">
      <Hash of={id} short />
      {data && (
        <div className="row">
          <ButtonLink href={fileAddress(id)} download>
            {say(said.download)}
          </ButtonLink>
          <span className="meta">
            {digits(sizeSaid(data.size), language)} · {say(said.logged)}
          </span>
        </div>
      )}
      {!data && !isPending && <p className="meta">{say(said.notHere)}</p>}
      {data && isPicture(data) && <Photograph of={label} src={(signal) => fetchPicture(id, data.type, signal)} />}
    </div>
  )
}

/** The files of an entry in a list: ways to them, and never a picture. */
export function FileLinks({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const language = useLanguage()
  if (ids.length === 0) return null
  return (
    <div className="row">
      {ids.map((id, at) => (
        <ButtonLink key={id} look="quiet" href={fileAddress(id)} download title={say(said.logged)}>
          {ids.length === 1 ? say(said.download) : say(said.downloadOne, { n: digits(String(at + 1), language) })}
        </ButtonLink>
      ))}
    </div>
  )
}

const sizeSaid = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 999_500
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`
