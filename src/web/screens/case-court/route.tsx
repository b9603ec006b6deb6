import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/court-calendar'
export const title = () => common.courtCalendar[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).CourtCalendar }))
