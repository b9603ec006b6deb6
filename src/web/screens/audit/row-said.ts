import { words, type Words } from '../../../record/words.ts'
import type { Good } from '../../reading/client.ts'
import { said } from '../../session/said.ts'
import type { Language } from '../../words/language.ts'
import { actionWords, howWords, triedWords } from './words.ts'

export type AuditRow = Good<'readAudit'>['rows'][number]

/** A row as a sentence: people by name, teams by name, survivors by label, numbers of other things left out. */
export function rowSaid(
  language: Language,
  { action, details }: AuditRow,
  nameOf: (code: string) => string,
  teamOf: (team: number) => string | undefined,
): string {
  const spoken = actionWords[action]
  if (!spoken) return [action, details].filter(Boolean).join(': ')
  const code: Words | undefined = action === 'refused' ? triedWords[details] : howWords[details]
  const of = code
    ? code[language]
    : details
        .split(' ')
        .map((part) =>
          /^p-\d+$/.test(part) ? nameOf(part) : /^t-\d+$/.test(part) ? teamOf(Number(part.slice(2))) : part,
        )
        .filter((part) => part !== undefined && part !== '' && !/^[0-9a-f]{8}/.test(part))
        .join(', ')
  return said(language, spoken, { of: of === '' ? (spoken.en.includes('[') ? undefined : somebody[language]) : of })
}

const somebody = words('somebody', 'একজন', 'किसी')

/** Whose access rests, so that a lead may confirm that it is they. */
export const restsFor = ({ action, details }: AuditRow): string | undefined =>
  action === 'access-rests' && /^p-\d+$/.test(details) ? details : undefined
