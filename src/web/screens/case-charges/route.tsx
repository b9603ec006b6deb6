import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/charges'
export const title = () => common.charges[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).Charges }))
