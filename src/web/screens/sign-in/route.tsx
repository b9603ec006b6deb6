import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Sign in', 'সাইন ইন', 'साइन इन')

export const path = '/sign-in'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./sign-in.tsx'))
