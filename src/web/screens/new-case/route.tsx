import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { needTables } from '../../words/words.ts'
import { newCase } from './titles.ts'

export const path = '/new-case'
export const title = () => newCase[currentLanguage()]
export const Screen = lazy(async () => {
  const [{ NewCase }] = await Promise.all([import('./new-case.tsx'), needTables('reading', 'writing')])
  return { default: NewCase }
})
