import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { newCase } from './titles.ts'

export const path = '/new-case'
export const title = () => newCase[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./new-case.tsx')).NewCase }))
