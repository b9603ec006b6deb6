import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('People', 'লোকজন', 'लोग')

export const path = '/people'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./people.tsx'))
