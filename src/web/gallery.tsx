import './style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery } from './pieces/gallery.tsx'
import { Shell } from './shell/shell.tsx'
import { setShell } from './shell/shell-state.ts'
import { currentLanguage, setLanguage } from './words/language.ts'

setShell({ practice: true, session: 'here', unlock: async (typed) => (typed === 'neem' ? 'open' : 'wrong') })
const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the gallery')
document.documentElement.classList.add('letters')
await setLanguage(currentLanguage())
createRoot(place).render(
  <StrictMode>
    <Shell>
      <Gallery />
    </Shell>
  </StrictMode>,
)
