/** What server and pages must agree on and no schema says. Pages import it without the schemas. */

/** The one protocol that devices speak; the web application is the same client with an empty carry list. */
export const protocol = 1

/** Lists of the caseload: `all` beside what a count opens. */
export const filters = ['all', 'lead', 'alarms', 'conflicts', 'unanswered', 'court'] as const

/** The page on which somebody finds what is due in his cases: where reminders and calendars lead. */
export const boardPath = '/cases'

/** Why somebody outside the home must look at an order that keeps a survivor. */
export const orderReasons = [
  'review-passed',
  'ends-today',
  'end-passed',
  'no-end',
  'held-for-kin-money-or-trial',
] as const
