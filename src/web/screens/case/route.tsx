import { lazy } from 'react'
import { common } from './titles.ts'
import { currentLanguage } from '../../words/language.ts'

export const path = '/cases/$case'
export const frame = true
export const title = () => common.case[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./frame.tsx')).Frame }))
