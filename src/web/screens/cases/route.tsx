import { lazy } from 'react'
import { currentLanguage } from '../../words/language.ts'
import { words } from '../../../record/words.ts'

const said = words('Cases', 'মামলা', 'मामले')

export const path = '/cases'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./cases.tsx'))
