import { Sentence } from '../../pieces/party.tsx'
import { Note } from '../../pieces/states.tsx'
import { zone } from '../../reading/clock.ts'
import type { Good } from '../../reading/client.ts'
import { useSaid } from '../../session/said.ts'
import { useLanguage } from '../../words/language.ts'
import { day } from '../../words/numbers.ts'
import { orderWords, own } from './words.ts'

/**
 * Told to somebody outside the home, above everything else: orders that end, wait for their review, or keep somebody for
 * what is no ground. Each leads to its case, where an entry settles it.
 */
export function Orders({ orders }: { orders: NonNullable<Good<'findCases'>['orders']> }) {
  const say = useSaid()
  const language = useLanguage()
  if (orders.length === 0) return null
  return (
    <section aria-label={say(own.orders)}>
      <Note title={say(own.orders)} icon="over" tone="danger" level={2}>
        <ul className="stack tight">
          {orders.map(({ case: of, label, who, reason, since }) => (
            <li key={`${of} ${who} ${reason} ${since}`}>
              <a href={`/cases/${of}`} lang="en" translate="no">
                {label}
              </a>{' '}
              <Sentence text={say(orderWords[reason], { who: who ?? say(own.somebody) })} />{' '}
              <span className="faint">{say(own.orderSince, { since: day(since, zone, language) })}</span>
            </li>
          ))}
        </ul>
        <p className="small faint">{say(own.ordersWhy)}</p>
      </Note>
    </section>
  )
}
