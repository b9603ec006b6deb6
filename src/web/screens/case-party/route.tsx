import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/parties/$party'
export const title = () => common.parties[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).PartyScreen }))
