import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Account', 'অ্যাকাউন্ট', 'खाता')

export const path = '/account'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./account.tsx'))
