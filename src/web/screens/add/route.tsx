import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { needTables } from '../../words/words.ts'
import { add } from './titles.ts'

export const path = '/cases/$case/add'
export const title = () => add[currentLanguage()]
export const Screen = lazy(async () => {
  const [{ Add }] = await Promise.all([import('./add.tsx'), needTables('writing', 'find')])
  return { default: Add }
})
