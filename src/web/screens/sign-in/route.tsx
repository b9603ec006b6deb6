import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { own } from './words.ts'

export const path = '/sign-in'
export const title = () => own.title[currentLanguage()]
export const Screen = lazy(() => import('./sign-in.tsx'))
