import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { add } from './titles.ts'

export const path = '/cases/$case/add'
export const title = () => add[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./add.tsx')).Add }))
