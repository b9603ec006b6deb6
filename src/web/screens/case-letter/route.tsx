import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { common } from '../case/titles.ts'

export const path = '/cases/$case/asked/$entry/letter'
export const title = () => common.letter[currentLanguage()]
export const Screen = lazy(async () => ({ default: (await import('./screen.tsx')).LetterScreen }))
