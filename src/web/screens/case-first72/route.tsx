import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/first-72-hours'
export const title = () => common.first72[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).First72Screen }))
