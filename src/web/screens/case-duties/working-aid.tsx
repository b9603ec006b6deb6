import type { CaseDuties } from '../../reading/duties.ts'
import { useSay } from '../case/say.ts'
import { d } from './words.ts'

/** On every page that shows what the law asks. */
export function WorkingAid({ packs }: Pick<CaseDuties, 'packs'>) {
  const say = useSay()
  return (
    <p className="meta">
      {say(d.pack, {
        aid: packs[0]?.aid,
        versions: packs.map(({ version }) => version).join(', '),
      })}
    </p>
  )
}
