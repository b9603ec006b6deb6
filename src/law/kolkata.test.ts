import { expect, test } from 'vitest'
import { practiceCase } from '../../test/practice-case.ts'
import { dutiesOfEntries } from '../../test/law-of-india.ts'
import type { Entry } from '../record/envelope.ts'
import type { Moment } from './clock.ts'
import type { DutyState } from './duty-state.ts'

/** 24 August 2017 and the morning after, as the practice case has them: reported facts, invented hours. */
const entries = practiceCase('KOL-17-031')
const at = (said: string): number => Date.parse(`${said.replace(' ', 'T')}:00+05:30`)
const asOf = (all: readonly Entry[], now: number) => all.filter(({ recorded }) => Date.parse(recorded) <= now)
const evening = at('2017-08-25 20:00')

const said = (moment: Moment | undefined): string =>
  moment === undefined
    ? '-'
    : moment.precision === 'day'
      ? moment.day
      : new Date(moment.at + 330 * 60_000).toISOString().slice(5, 16).replace('T', ' ')

/** `A-1, A-2 arrest-24h: due 08-25 17:30, met 08-25 11:15 by accused.produced`; people with the same line share it. */
function told(states: readonly DutyState[]): string[] {
  const lines = new Map<string, string[]>()
  for (const { duty, who, status, due, by, breach, missing } of states) {
    if (status === 'not-applicable') continue
    const end = by
      ? ` ${said(by.moment)} by ${by.name}`
      : breach
        ? ` ${said(breach.moment)} at ${breach.name}`
        : missing.length > 0
          ? `, not known: ${missing.join(', ')}`
          : ''
    const line = `${duty.id}: due ${said(due)}, ${status}${end}`
    lines.set(line, [...new Set([...(lines.get(line) ?? []), who ?? 'case'])])
  }
  return [...lines].map(([line, who]) => `${who.join(', ')} ${line}`).sort()
}

const day2017 = dutiesOfEntries(asOf(entries, evening), evening)
const linesOf = (states: readonly DutyState[], ids: RegExp) => told(states).filter((line) => ids.test(line))

test('before the door opened, what the law wants of a search was in place', () => {
  expect(linesOf(day2017, /itpa-(grounds|spo|wit|two)/)).toMatchInlineSnapshot(`
    [
      "case itpa-grounds: due 08-24 16:02, met 08-24 14:20 by grounds.recorded",
      "case itpa-spo-lead: due 08-24 16:02, met 08-24 14:21 by raid.leaderNotified",
      "case itpa-two-women-police: due 08-24 16:02, met 08-24 15:28 by raid.womenPoliceAssigned",
      "case itpa-witnesses: due 08-24 16:02, met 08-24 15:05 by raid.witnessesCalled",
    ]
  `)
})

test('what the information and the FIR of that day set going, and what met it', () => {
  expect(linesOf(day2017, / (fir|pocso-re|pocso-r4|inv|vcs|victim-prog)/)).toMatchInlineSnapshot(`
    [
      "case fir-copy: due 08-24 15:00, met 08-24 15:00 by fir.copyGiven",
      "case fir-no-upload: due -, met 08-24 15:00 by fir.markedSensitive",
      "case fir-register: due 08-24 14:00, met 08-24 15:00 by fir.registered",
      "case fir-report-magistrate: due 08-24 15:00, met 08-24 17:10 by fir.reportSentToMagistrate",
      "case pocso-record: due 08-24 14:00, met 08-24 14:00 by pocso.recorded",
      "case pocso-report-cwc-court: due 08-25 14:00, met 08-25 11:38 by specialCourt.informed",
    ]
  `)
})

test('what both girls were owed from the moment they came out of the flat', () => {
  expect(linesOf(day2017, /^S-/)).toMatchInlineSnapshot(`
    [
      "S-1 child-presume: due 08-25 16:40, overdue",
      "S-1 itpa-interrogate-woman: due 08-24 17:20, met 08-24 17:20 by interview.byWoman",
      "S-1 med-child-woman-doctor: due 08-24 20:55, met 08-24 20:55 by examination.womanDoctor",
      "S-1 med-free: due 08-24 20:55, met 08-24 20:55 by treatment.given",
      "S-1 pocso-care-24h: due 08-25 14:00, met 08-24 20:55 by victim.atHospital",
      "S-1 pocso-stmt-trust: due 08-24 17:20, met 08-24 17:20 by statement.trustedPersonPresent",
      "S-1 pocso-stmt: due 08-24 17:20, overdue 08-24 17:20 at statement.taken",
      "S-1, S-2 child-no-night-ps: due 08-24 18:00, met-late 08-24 20:15 by child.leftStation",
      "S-1, S-2 cwc-final-4m: due 2017-12-25, open",
      "S-1, S-2 cwc-produce-24h: due 08-25 17:10, met 08-25 14:30 by cwc.childProduced",
      "S-1, S-2 itpa-produce: due 08-24 16:15, waived 08-25 15:30 by duty.waived",
      "S-1, S-2 jj32-report-24h: due 08-25 16:40, met 08-25 11:30 by child.reported",
      "S-2 itpa-interrogate-woman: due 08-24 17:55, met 08-24 17:55 by interview.byWoman",
      "S-2 med-child-woman-doctor: due 08-24 21:30, met 08-24 21:30 by examination.womanDoctor",
      "S-2 med-free: due 08-24 21:30, met 08-24 21:30 by treatment.given",
      "S-2 pocso-care-24h: due 08-25 14:00, met 08-24 21:30 by victim.atHospital",
      "S-2 pocso-stmt-trust: due 08-24 17:55, met 08-24 17:55 by statement.trustedPersonPresent",
      "S-2 pocso-stmt: due 08-24 17:55, overdue 08-24 17:55 at statement.taken",
      "S-2 pocso2012-r5-emergency: due 08-25 14:00, met 08-24 21:30 by victim.atHospital",
    ]
  `)
})

test('what each arrest set going, hour by hour', () => {
  expect(linesOf(day2017, /^A-/)).toMatchInlineSnapshot(`
    [
      "A-1 arrest-lawyer: due 08-24 18:30, met 08-24 18:30 by lawyer.met",
      "A-1, A-2 arrest-24h: due 08-25 17:30, met 08-25 11:15 by accused.produced",
      "A-1, A-2 arrest-grounds: due 08-24 16:40, met 08-24 16:40 by arrest.groundsTold",
      "A-1, A-2 arrest-inform-relative: due 08-24 16:40, met 08-24 16:50 by arrest.relativeInformed",
      "A-1, A-2 arrest-itpa14: due 08-24 16:40, met 08-24 15:10 by arrest.orderIssued",
      "A-1, A-2 arrest-medical-48h: due 08-26 19:15, open",
      "A-1, A-2 arrest-medical: due 08-24 16:40, met 08-24 19:15 by accused.examined",
      "A-1, A-2 arrest-memo: due 08-24 16:40, met 08-24 16:40 by arrest.memoMade",
      "A-1, A-2 arrest-woman-night: due 08-24 18:00, met 08-24 16:40 by arrest.made",
      "A-1, A-2 arrest-woman-touch: due 08-24 16:40, met 08-24 16:40 by arrest.byWomanOfficer",
      "A-1, A-2 pregnant-bail: due 08-25 12:00, undecided, not known: person.pregnant",
      "A-1, A-2 pregnant-health: due 08-24 16:40, met 08-24 19:15 by pregnancy.careGiven",
      "A-1, A-2 remand-pc-crpc: due 2017-09-08, open",
      "A-1, A-2, A-3 default-bail-90: due 2017-11-22, open",
      "A-3 arrest-24h: due 08-26 06:22, met 08-25 11:15 by accused.produced",
      "A-3 arrest-grounds: due 08-25 05:32, met 08-25 05:32 by arrest.groundsTold",
      "A-3 arrest-inform-relative: due 08-25 05:32, met 08-25 05:45 by arrest.relativeInformed",
      "A-3 arrest-itpa14: due 08-25 05:32, met 08-24 19:30 by arrest.orderIssued",
      "A-3 arrest-medical: due 08-25 05:32, met 08-25 07:30 by accused.examined",
      "A-3 arrest-memo: due 08-25 05:32, met 08-25 05:32 by arrest.memoMade",
      "A-3 arrest-woman-night: due 08-24 18:42, met 08-25 05:32 by arrest.made",
      "A-3 arrest-woman-touch: due 08-25 05:32, met 08-25 05:32 by arrest.byWomanOfficer",
      "A-3 pregnant-bail: due 08-25 12:05, met 08-25 11:20 by pregnancy.reportedToCourt",
      "A-3 pregnant-delivery: due -, open",
      "A-3 pregnant-health: due 08-25 05:32, met 08-25 07:30 by pregnancy.careGiven",
      "A-3 remand-pc-crpc: due 2017-09-08, met 08-25 12:05 by custody.judicial",
    ]
  `)
})

test('what search and seizure, the child of one accused, and everybody’s silence about names were owed', () => {
  expect(linesOf(day2017, /^(case (search|seizure|identity|ecert)|C-|W-|X-|P-)/)).toMatchInlineSnapshot(`
    [
      "C-1 itpa17a-home-check: due 08-24 18:45, met 08-24 18:45 by homeInvestigation.done",
      "case identity-ban: due -, open",
      "case search-list-copy: due 08-24 16:45, met 08-24 17:12 by search.listGiven",
      "case seizure-report: due 08-24 16:48, met 08-25 11:20 by seizure.reported",
    ]
  `)
})

test('those five lists are all there is', () => {
  const shown = [
    /itpa-(grounds|spo|wit|two)/,
    / (fir|pocso-re|pocso-r4|inv|vcs|victim-prog)/,
    /^S-/,
    /^A-/,
    /^(case (search|seizure|identity|ecert)|C-|W-|X-|P-)/,
  ]
  expect(told(day2017).filter((line) => !shown.some((pattern) => pattern.test(line)))).toEqual([])
})

test('under the law of 2017 no duty of the new procedure is owed', () => {
  const owed = day2017.filter(({ status }) => status !== 'not-applicable')
  expect(owed.length).toBeGreaterThan(40)
  expect(owed.filter(({ duty }) => duty.regime?.['procedure'] === 'bnss').map(({ duty }) => duty.id)).toEqual([])
  expect(owed.filter(({ duty }) => (duty.valid?.from ?? '') > '2017-08-25').map(({ duty }) => duty.id)).toEqual([])
})

test('the same entries of a day in 2026 are owed what the new law asks, and nothing of the old procedure', () => {
  const moved = JSON.parse(JSON.stringify(entries).replaceAll('2017-', '2026-')) as Entry[]
  const now = at('2026-08-25 20:00')
  const owed = dutiesOfEntries(asOf(moved, now), now).filter(({ status }) => status !== 'not-applicable')
  const regimes = new Set(owed.flatMap(({ duty }) => duty.regime?.['procedure'] ?? []))
  expect([...regimes]).toEqual(['bnss'])
  const before = new Set(day2017.filter(({ status }) => status !== 'not-applicable').map(({ duty }) => duty.id))
  const after = new Set(owed.map(({ duty }) => duty.id))
  expect({ new: [...after].filter((id) => !before.has(id)), gone: [...before].filter((id) => !after.has(id)) })
    .toMatchInlineSnapshot(`
    {
      "gone": [
        "pocso2012-r5-emergency",
        "remand-pc-crpc",
      ],
      "new": [
        "arrest-inform-dpo",
        "pocso-r4-disclose",
        "pocso-r4-rights",
        "pocso-r4-cwc-produce",
        "pocso-r4-cwc-decide",
        "pocso-support-person",
        "pocso-support-inform-court",
        "pocso-r6-emergency",
        "remand-pc-bnss",
        "search-video",
        "forensic-visit",
        "inv-2m-bnss",
        "victim-progress-90d",
        "vcs-fir-dlsa",
      ],
    }
  `)
  expect(linesOf(owed, /arrest-24h|cwc-produce|search-video|victim-progress|inv-2m/)).toMatchInlineSnapshot(`
    [
      "A-1, A-2 arrest-24h: due 08-25 17:30, met 08-25 11:15 by accused.produced",
      "A-3 arrest-24h: due 08-26 06:22, met 08-25 11:15 by accused.produced",
      "S-1, S-2 cwc-produce-24h: due 08-25 17:10, met 08-25 14:30 by cwc.childProduced",
      "S-1, S-2 pocso-r4-cwc-produce: due 08-25 14:00, met-late 08-25 14:30 by cwc.childProduced",
      "case inv-2m-bnss: due 2026-10-24, open",
      "case search-video: due 08-24 16:09, overdue",
      "case victim-progress-90d: due 2026-11-22, open",
    ]
  `)
})

test('a way that was written down moves the hour of the magistrate, and nothing written later moves it again', () => {
  const dueOf = (now: string) =>
    dutiesOfEntries(asOf(entries, at(now)), at(now))
      .filter(({ duty, who }) => duty.id === 'arrest-24h' && who === 'A-1')
      .map(({ due }) => said(due))
  expect([
    dueOf('2017-08-24 16:45'),
    dueOf('2017-08-24 23:40'),
    dueOf('2017-08-25 20:00'),
    dueOf('2017-09-14 20:00'),
  ]).toEqual([['08-25 16:40'], ['08-25 17:00'], ['08-25 17:30'], ['08-25 17:30']])
})
