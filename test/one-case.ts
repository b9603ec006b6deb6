import type { Page } from 'playwright-core'
import { streamName, type Entry } from '../src/record/envelope.ts'
import type { Compartment } from '../src/record/compartments.ts'
import { day } from './day.ts'

/** The evening of 24 August 2017 as six people wrote it, with every mark that a timeline can carry. */
export const evening = () => day(`
  09:10  case.opened  number=KOL-17-031 codeName=Neem began=tip unit=O-1
  09:20  case.lead  person=F-1 office=O-1 why=opened
  09:30  case.partner  step=joined partner=O-2
  11:00  intel.tip  channel=informer receivedBy=F-1 where=P-1
  12:30  @seen intel.sighting  S-1,S-2  seen=seen where=P-1 sure=probable source={"how":"saw","by":"F-4","reliability":"B","likelihood":2}
  13:00  intel.payment  from=A-4 to=A-1 amount={"least":500000,"currency":"INR","most":500000}
  14:40  operation.planned  attempt=1 lead=F-1 sites=["P-1"]
  15:20  operation.condition  condition=presence met=met until=17:00 attempt=1 site=P-1 rests=@seen
  15:30  operation.condition  condition=women-officers met=met attempt=1 site=P-1
  15:35  operation.condition  condition=capacity met=not-met attempt=1 site=P-1
  15:50  operation.decided  decision=override reason=Waiting-would-lose-them site=P-1 attempt=1
  16:02  operation.entered  site=P-1 attempt=1 way=opened
  16:02  survivor.came-to-safety  S-1,S-2  way=operation from=P-1 with F-3
  16:10  party.described  compartment=survivor who=S-1 by=p-2 age={"from":14,"to":16,"basis":"appearance","asOf":"2017-08-24"}
  16:12  party.described  compartment=survivor who=S-1 by=p-2 name={"k":"S-1","n":"AAAAAAAAAAAAAAAA","c":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","m":"BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"}
  16:15  party.relation  compartment=survivor who=S-1 to=K-1 kind=parent safeToContact=no knows=yes
  16:40  suspect.arrested  A-1,A-2  where=kitchen place=P-1 kind=station groundsTold=["writing"]
  16:45  survivor.moved  S-1,S-2  P-1 to O-1  arrived 17:05  with F-3
  16:50  suspect.custody-moved  A-1,A-2  P-1 to O-1  kind=station arrived 17:10
  17:40  party.described  compartment=survivor who=S-1 by=p-3 age={"from":17,"to":17,"basis":"stated","asOf":"2017-08-24"}
  18:00  @wrong premises.secured  where=P-1 how=padlock number=SEAL-9
  18:05  entry.withdrawn  compartment=premises entry=@wrong reason=Written-for-the-wrong-door
  18:20  survivor.moved  C-1  P-1 to P-2  arrived 18:50  with K-2
  18:30  evidence.seized  sort=phone seal=0417 from=P-1 before=W-1,W-2 to=F-2 what=["X-1"]
  18:40  note  compartment=suspect line=Found-at-her-home-not-arrested-after-sunset who=["A-3"]
  19:05  @lock premises.secured  where=P-1 how=padlock number=0418 keyWith=O-1
  19:06  premises.secured  where=P-1 how=padlock number=0418 same=@lock by=p-3
  19:30  evidence.handed-on  from=F-5 to=O-4 what=["X-1"]
  20:15  @leg survivor.moved  S-1,S-2  O-1 to H-2  arrived 20:35  with F-4
  20:40  entry.corrected  compartment=survivor entry=@leg kind=survivor.moved reason=The-watch-was-wrong body={"who":["S-1","S-2"],"from":"O-1","to":"H-2","arrived":"2017-08-24T20:38:00+05:30","with":["F-4"]}
  21:10  survivor.wish  S-1  wish=stay askedBy=F-4 alone=yes language=ben
  21:15  survivor.asked  of=O-3 what=bed
  22:55  survivor.moved  S-1  H-2 to H-1  arrived 23:20  with F-4 vehicle=V-2
  22:55  survivor.moved  S-2  H-2 to H-1  with F-6 vehicle=V-2
  23:05  survivor.foretold  S-1
  23:30  planned survivor.produced  S-1,S-2  before=O-5
  23:38  survivor.placed  S-1  home=H-1 placeKind=shelter with F-7 basis=pocso-19
`).map(writtenAtOnce)

/** Each as written a minute after it happened, and sent at once. */
function writtenAtOnce(entry: Entry): Entry {
  const minute = new Date((typeof entry.at === 'string' ? Date.parse(entry.at) : 0) + 60_000).toISOString()
  return { ...entry, written: { ...entry.written, device: minute }, recorded: minute.replace('Z', '000Z') }
}

export const caseId = '0198f2c1-aaaa-7000-8000-000000000001'

type Served = { entries?: readonly Entry[]; open?: readonly Compartment[]; level?: 'read' | 'write'; practice?: boolean; pushed?: unknown[] }

const everything: readonly Compartment[] = ['case', 'intel', 'operation', 'survivor', 'suspect', 'evidence', 'court', 'premises', 'health', 'statement']

/** Answers the API of one case in the browser's own network, so that a screen is tried without a server. */
export async function serveCase(page: Page, { entries = evening(), open = everything, level = 'write', practice = true, pushed = [] }: Served = {}): Promise<void> {
  const of = (stream: string) => entries.filter((entry) => streamName(entry) === stream)
  const streams = open.map((compartment) => ({ stream: `${caseId}.${compartment}`, compartment, thread: null, level, until: null, seq: of(`${caseId}.${compartment}`).length }))
  await page.route('**/api/**', async (route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    const answer = (json: unknown, status = 200) => route.fulfill({ status, json })
    if (pathname === '/api/me') return answer(me(practice))
    if (pathname === '/api/people') return answer({ people: people.map((name, place) => ({ code: `p-${place + 1}`, name, office: null, roles: ['caseworker'], language: 'en', state: 'active' })), offices: [], teams: [] })
    if (pathname === `/api/cases/${caseId}`) return answer({ id: caseId, label: 'KOL-17-031', codeName: 'Neem', practice, witnessed: null, streams })
    if (pathname === '/api/live') return route.fulfill({ status: 200, headers: { 'content-type': 'text/event-stream' }, body: ': here\n\n' })
    const stream = /^\/api\/streams\/([^/]+)\/entries$/.exec(pathname)?.[1]
    if (stream) {
      const all = of(stream).filter(({ seq }) => seq > Number(searchParams.get('after')))
      return answer({ entries: all, head: of(stream).length, more: false })
    }
    if (pathname === '/api/open') return answer({ fields: [{ id: caseId, path: 'name', state: 'open', value: 'Practice Name' }] })
    if (pathname === '/api/entries') {
      const sent = (route.request().postDataJSON() as { entries: { id: string }[] }).entries
      pushed.push(...sent)
      return answer({ verdicts: sent.map(({ id }) => ({ id, status: 'accepted' })) })
    }
    return answer({ type: 'about:blank', title: 'Not found', status: 404, instance: '1' }, 404)
  })
}

const people = ['Inspector, unit A', 'Social worker, partner N', 'Woman sub-inspector', 'Constable 4']

const me = (practice: boolean) => ({
  person: { code: 'p-1', name: people[0], office: null, roles: ['caseworker'], language: 'en', state: 'active' }, unit: { name: 'Practice unit', practice },
  device: 'd-1', until: '2099-01-01T00:00:00Z', fresh: null, factors: { totp: true, passkeys: 0, recoveryCodes: 8 },
})
