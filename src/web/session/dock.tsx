import { Icon, type IconName } from '../pieces/icon.tsx'
import type { Me } from '../reading/me.ts'
import { useReminders } from '../reading/reminders.ts'
import { usePath } from '../shell/navigation.ts'
import { useLanguage, type Language } from '../words/language.ts'
import { number } from '../words/numbers.ts'
import { useSaid } from './said.ts'
import { common } from './words.ts'
import type { Words } from '../../record/words.ts'

export type Place = { href: string; says: Words; icon: IconName }

/** Pages besides the cases that this person may open. */
export function placesOf({ person: { roles } }: Me): readonly Place[] {
  return [
    { href: '/people', says: common.people, icon: 'people' },
    ...(roles.includes('auditor') ? [{ href: '/audit', says: common.audit, icon: 'list' } as const] : []),
    { href: '/account', says: common.account, icon: 'person' },
  ]
}

/** Beside the name of the page that has them: how many reminders were not read. */
export const toldOf = (unread: number, language: Language): string =>
  unread > 0 ? ` · ${number(unread, language)}` : ''

/** The lower edge of the pages outside a case, on a phone. At the desk the top bar has the same. */
export function HomeDock({ me }: { me: Me | undefined }) {
  const say = useSaid()
  const path = usePath()
  const language = useLanguage()
  const unread = useReminders(me !== undefined).data?.unread ?? 0
  if (!me) return null
  const link = ({ href, says, icon }: Place, look?: string) => (
    <a key={href} className={look} href={href} aria-current={path === href ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{say(says) + (href === '/account' ? toldOf(unread, language) : '')}</span>
    </a>
  )
  return (
    <nav className="dock only-phone" aria-label={say(common.pages)}>
      {link({ href: '/cases', says: common.cases, icon: 'case' })}
      {me.person.roles.includes('caseworker') && link({ href: '/new-case', says: common.newTip, icon: 'plus' }, 'add')}
      {placesOf(me).map((place) => link(place))}
    </nav>
  )
}
