import { lazy } from 'react'
import { common } from './titles.ts'
import { currentLanguage } from '../../words/language.ts'
import { needTables } from '../../words/words.ts'

export const path = '/cases/$case'
export const frame = true
export const title = () => common.case[currentLanguage()]
export const Screen = lazy(async () => {
  const [{ Frame }] = await Promise.all([import('./frame.tsx'), needTables('reading')])
  return { default: Frame }
})
