import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Audit log', 'নিরীক্ষা-খাতা', 'जाँच-बही')

export const path = '/audit'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./audit.tsx'))
