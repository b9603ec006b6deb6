import * as cases from './cases.ts'
import * as checklist from './checklist.ts'
import * as duties from './duties.ts'
import * as law from './law.ts'
import * as people from './people.ts'
import * as reminders from './reminders.ts'
import * as signIn from './sign-in.ts'
import * as streams from './streams.ts'

/** A route as it is declared: server, OpenAPI and client come from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly schema: Readonly<Record<string, unknown>> & { readonly operationId: string }
}

const {
  language: _language,
  mark: _mark,
  review: _review,
  lawSource: _source,
  owner: _owner,
  dutyRule: _rule,
  dutyState: _state,
  moment: _moment,
  fact: _fact,
  happened: _happened,
  packVersion: _version,
  notThere: _notThere,
  ...dutyRoutes
} = duties
const { auditRow: _row, ...caseRoutes } = cases
const { me: _me, ...signInRoutes } = signIn
const { verdict: _verdict, ...streamRoutes } = streams

/** Every route of the API, by its operationId. */
export const routes = {
  ...signInRoutes,
  ...people,
  ...caseRoutes,
  ...streamRoutes,
  ...dutyRoutes,
  ...checklist,
  ...law,
  ...reminders,
}
export type Routes = typeof routes
