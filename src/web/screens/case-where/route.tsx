import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/where'
export const title = () => common.where[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).WhereScreen }))
