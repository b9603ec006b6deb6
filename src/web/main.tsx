import './ahead.ts'
import './shell/no-eval.ts'
import './style/index.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'
import { setMover, takeLinks } from './shell/navigation.ts'
import { currentLanguage, setLanguage } from './words/language.ts'

setMover({
  go: (href) => void router.navigate({ href }),
  path: () => router.state.location.pathname,
  watch: (run) => router.subscribe('onResolved', run),
})
document.addEventListener('click', takeLinks)

/** Answers are asked again when a stream says it changed, not when a window is looked at. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
})

/** Who is signed in, and what follows from it; not part of the first paint. */
const SessionKeeper = lazy(() => import('./session/keeper.tsx'))

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')
const root = createRoot(place)
const draw = () =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Suspense>
          <SessionKeeper />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  )
// Not a top-level await: the words of a language lean on this very file, and the two would wait for each other.
void setLanguage(currentLanguage()).then(draw)
