import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { day } from '../../test/day.ts'
import { dutiesOfEntries, indiaPack } from '../../test/law-of-india.ts'
import { registry } from '../kinds/index.ts'
import { checkBody } from '../record/check.ts'
import { compareWithExpected, readSituation } from './situation.ts'

/**
 * The worked cases of the pack, written as people of a unit would: ordinary entries, from which the same moments must
 * come. What a situation file states as a fact (an age, the power of search) is here whatever entry says it.
 */
const asEntries: Readonly<Record<string, string>> = {
  'ex01.yaml': `
    2017-08-24
    13:30  operation.authorised   form=reasons section="ITPA s 15(1)" site=P-1
    14:00  court.registration     step=registered sections="IPC 370(5); ITPA 3, 4, 5; POCSO 17" accused=["A-1","A-2","A-3"]
    15:30  operation.search       step=begun site=P-1
    16:15  survivor.came-to-safety  S-1,S-2 way=operation from=P-1
    16:20  party.described        compartment=survivor who=S-1 sex=Feminine age={"from":15,"to":15,"basis":"stated","asOf":"2017-08-24"}
    16:20  party.described        compartment=survivor who=S-2 sex=Feminine age={"from":17,"to":17,"basis":"stated","asOf":"2017-08-24"}
    16:40  suspect.arrested       A-1,A-2
    17:00  party.described        compartment=suspect who=A-1 sex=Feminine age={"from":35,"to":45,"basis":"appearance","asOf":"2017-08-24"}
    17:00  party.described        compartment=suspect who=A-2 sex=Feminine age={"from":28,"to":32,"basis":"stated","asOf":"2017-08-24"}
    18:45  party.described        compartment=suspect who=A-3 sex=Feminine age={"from":26,"to":30,"basis":"stated","asOf":"2017-08-24"}
    18:46  party.health           compartment=suspect who=A-3 pregnant=yes
    20:10  court.charge           A-1,A-2,A-3 step=added section="POCSO 4"
    2017-08-25
    06:15  planned suspect.arrested  A-3 written={"device":"2017-08-24T18:40:00+05:30","skew":null,"via":"server"}
    06:15  suspect.arrested       A-3
    2017-08-25  suspect.remand    A-1,A-2 kind=police
    2017-08-26  suspect.remand    A-3 kind=judicial
  `,
  'ex02.yaml': `
    2025-03-13
    20:00  court.registration     step=registered sections="BNS 143(4); POCSO 17; ITPA 3"
    2025-03-14
    22:30  operation.search       step=begun site=P-1
    22:30  survivor.came-to-safety  S-1,S-2 way=operation from=P-1
    22:40  party.described        compartment=survivor who=S-1 sex=Feminine age={"from":14,"to":14,"basis":"stated","asOf":"2025-03-14"}
    22:40  party.described        compartment=survivor who=S-2 sex=Feminine age={"from":24,"to":26,"basis":"stated","asOf":"2025-03-14"}
    2025-03-15
    01:10  court.charge           A-1 step=added section="POCSO 6"
  `,
  'ex04.yaml': `
    2024-06-28
    16:00  court.registration     step=registered sections="IPC 376" accused=["A-1"]
    2024-06-28  survivor.episode  S-1
    2024-07-03
    10:00  operation.search       step=begun site=P-1
    10:00  suspect.arrested       A-1
    10:10  party.described        compartment=suspect who=A-1 sex=Masculine age={"from":30,"to":40,"basis":"appearance","asOf":"2024-07-03"}
    2024-07-04  suspect.remand    A-1 kind=judicial
  `,
  'ex06.yaml': `
    2025-02-08
    10:00  court.registration     step=registered
    10:10  court.charge           A-1 step=added section="BNS 143(4)"
    10:10  court.charge           A-2 step=added section="ITPA 3(1) and 4(1)"
    10:10  court.charge           A-3 step=added section="BNS 144(1)"
    10:20  party.described        compartment=suspect who=A-1 age={"from":30,"to":40,"basis":"appearance","asOf":"2025-02-08"}
    10:20  party.described        compartment=suspect who=A-2 age={"from":30,"to":40,"basis":"appearance","asOf":"2025-02-08"}
    10:20  party.described        compartment=suspect who=A-3 age={"from":30,"to":40,"basis":"appearance","asOf":"2025-02-08"}
    2025-02-10  suspect.remand    A-1,A-2,A-3 kind=police
  `,
  'ex07.yaml': `
    2024-06-20  survivor.episode  S-1 until=2024-07-15
    2024-07-16
    10:00  court.registration     step=registered sections="IPC 370(3); BNS 143(3)"
    10:10  party.described        compartment=survivor who=S-1 sex=Feminine age={"from":22,"to":24,"basis":"stated","asOf":"2024-07-16"}
  `,
  'ex09.yaml': `
    2025-05-20
    10:00  intel.premises-described  place=P-1 publicPlace=school metres=150
    2025-05-29
    09:00  operation.authorised   form=reasons section="ITPA s 15(1)" site=P-1
    16:00  operation.triaged      S-1 child=child site=P-1
    2025-06-02  premises.notice   where=P-1 section=itpa-18
    2025-06-20  premises.closure-order  step=made where=P-1 section=itpa-18
  `,
  'ex11.yaml': `
    2025-05-02
    10:00  court.registration     step=registered sections="POCSO 6; BNS 65(1)" accused=["A-1"]
    10:10  party.described        compartment=survivor who=S-1 sex=Feminine age={"from":15,"to":15,"basis":"document","asOf":"2025-05-02"}
    10:20  party.described        compartment=suspect who=A-1 age={"from":30,"to":40,"basis":"appearance","asOf":"2025-05-02"}
    2025-07-18  court.charge-sheet  A-1 step=filed
    2025-07-21  court.cognizance  A-1 result=taken
    2025-07-21  court.hearing     happened=first-appearance about=["A-1"]
  `,
  'ex13.yaml': `
    2025-05-08
    22:10  court.registration     step=information-given how=electronic sections="BNS 143(2)"
    2025-05-09
    21:45  operation.authorised   form=reasons section="BNSS s 185" site=P-1
    2025-05-12  evidence.handed-on  what=["X-1"] why=court to=O-4
    2025-05-26  evidence.inventory  what=["X-1"] before=O-4
  `,
}

for (const [name, written] of Object.entries(asEntries)) {
  test(`the worked case ${name} comes out the same from ordinary entries`, () => {
    const entries = day(written)
    for (const { kind, v, body, id, at } of entries) {
      const declared = registry.get(kind)
      expect([kind, declared && checkBody(declared, v, body, { id, at })]).toMatchObject([kind, { ok: true }])
    }
    const path = join(import.meta.dirname, '../../law/india/worked', name)
    const read = readSituation(indiaPack, parse(readFileSync(path, 'utf8')))
    if (!read.ok) throw new Error(`${name}: ${read.faults.map(({ where, why }) => `${where} ${why}`).join('; ')}`)
    const { expected, now } = read.situation
    expect(expected.length).toBeGreaterThan(0)
    expect(compareWithExpected(indiaPack, dutiesOfEntries(entries, now ?? 0), expected)).toEqual([])
  })
}
