import { lazy } from 'react'
import { words } from '../../../record/words.ts'
import { currentLanguage } from '../../words/language.ts'

const said = words('Who may see this case', 'কে এই মামলা দেখতে পারেন', 'यह मामला कौन देख सकता है')

export const path = '/cases/$case/access'
export const title = () => said[currentLanguage()]
export const Screen = lazy(() => import('./access.tsx'))
