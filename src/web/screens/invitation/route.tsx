import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Invitation', 'আমন্ত্রণ', 'निमंत्रण')

export const path = '/invitation'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./invitation.tsx'))
