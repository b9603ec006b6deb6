import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Set-up', 'শুরু', 'शुरुआत')

export const path = '/first-run'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./first-run.tsx'))
