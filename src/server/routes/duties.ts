import { dutiesInForce } from '../../law/kept.ts'
import { read } from '../../record/replay.ts'
import { entriesForLaw } from '../../store/duties.ts'
import { noteRefused } from '../../store/refused.ts'
import { withSession } from '../../store/session.ts'
import type { Handlers, Serving, Session } from '../handler.ts'
import type { House } from '../house.ts'
import type { Laws } from '../law/in-force.ts'
import { dutyShape, packsShape, rulesOf } from '../law/plain.ts'
import { notFound } from '../problems.ts'

type Names = 'caseDuties'

export function dutyRoutes({ house }: Serving): Handlers<Names> {
  return {
    caseDuties: async ({ session, params, query: { language } }) => {
      const found = await lookInto(house, session, params.case)
      if (!found) return notFound()
      const laws = lawsInForce(house)
      const standings = dutiesInForce(laws.inForce, read(house.registry, found.entries), found.now)
      return {
        now: new Date(found.now).toISOString(),
        packs: packsShape(laws, language),
        duties: standings.map((standing) => dutyShape(standing, language)),
        rules: rulesOf(standings, language),
      }
    },
  }
}

/** What the law of a case is read from; undefined, with a row in the audit, for one that is hidden or missing. */
export const lookInto = async (house: House, session: Session, of: string) =>
  await withSession(house.pools.app, { token: session.token, case: of }, async (tx) => {
    const found = await entriesForLaw(tx)
    if (!found) await noteRefused(tx, { action: 'read', case: of })
    return found
  })

/** @throws when a pack is not sound: a house that serves has made sure of it before */
export function lawsInForce(house: House): Laws {
  const loaded = house.laws()
  if (!loaded.ok) throw new Error(loaded.problem.words.en)
  return loaded.laws
}
