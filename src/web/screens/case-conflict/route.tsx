import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/conflicts/$of/$fact'
export const title = () => common.conflicts[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).ConflictScreen }))
