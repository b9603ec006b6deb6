import { createRootRoute, createRoute, createRouter, Outlet, redirect, type AnyRoute } from '@tanstack/react-router'
import { Component, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import { Button } from './pieces/button.tsx'
import { Note } from './pieces/states.tsx'
import { setTitle } from './shell/away.tsx'
import { fetchLetters } from './shell/letters.ts'
import { Page, Shell } from './shell/shell.tsx'
import { useShell } from './shell/shell-state.ts'
import { Screen as NotFoundScreen } from './screens/not-found/route.tsx'
import { useWords, type Words } from './words/words.ts'

/**
 * What `screens/<name>/route.tsx` exports. The module itself is small and read at once; `Screen` is lazy, so that a
 * screen's weight comes only when it is opened.
 */
export type ScreenModule = {
  /** `/cases/$case/where`; `$case` is read with `useParams({ strict: false })`. `*` is every other path. */
  path: string
  /** Neutral: never a name, never what the case is about. "· M" is added. */
  title: (words: Words, params: Readonly<Record<string, string>>) => string
  Screen: ComponentType
  /** A frame renders `<Outlet/>`: every screen whose path begins with its own stands inside it. */
  frame?: boolean
}

const modules = Object.values(import.meta.glob<ScreenModule>('./screens/*/route.tsx', { eager: true }))

const root = createRootRoute({
  component: () => (
    <Shell>
      <Stopped>
        <Suspense fallback={<div className="wrap" aria-busy="true" />}>
          <Outlet />
        </Suspense>
      </Stopped>
    </Shell>
  ),
  notFoundComponent: () => (
    <Titled module={{ title: (words) => words.shell.notFound }} Screen={NotFoundScreen} params={{}} />
  ),
})

const frames = modules.filter((module) => module.frame).sort((a, b) => b.path.length - a.path.length)
const inside = (path: string, frame: ScreenModule) => path === frame.path || path.startsWith(`${frame.path}/`)

/** A frame's own page is the screen with exactly the frame's path. */
const frameRoutes = new Map<ScreenModule, AnyRoute>(
  frames.map((module) => {
    const component = () => <module.Screen />
    return [module, createRoute({ getParentRoute: () => root, path: module.path, component })]
  }),
)

const screenRoutes = modules
  .filter((module) => !module.frame && module.path !== '*')
  .map((module) => {
    const frame = frames.find((one) => inside(module.path, one))
    const parent = frame && frameRoutes.get(frame)
    const path = frame ? module.path.slice(frame.path.length) || '/' : module.path
    const route: AnyRoute = createRoute({
      getParentRoute: () => parent ?? root,
      path,
      component: () => (
        <Titled module={module} Screen={module.Screen} params={route.useParams() as Record<string, string>} />
      ),
    })
    return { route, frame }
  })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/cases' })
  },
})

for (const [module, route] of frameRoutes) {
  route.addChildren(screenRoutes.filter(({ frame }) => frame === module).map((screen) => screen.route))
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    ...frameRoutes.values(),
    ...screenRoutes.filter(({ frame }) => !frame).map((screen) => screen.route),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
})

type TitledProps = { module: Pick<ScreenModule, 'title'>; Screen: ComponentType; params: Record<string, string> }

function Titled({ module, Screen, params }: TitledProps) {
  const words = useWords()
  const { mark } = useShell()
  const title = `${module.title(words, params)} · ${mark}`
  useEffect(() => setTitle(title), [title])
  useEffect(fetchLetters, [])
  return <Screen />
}

/** A page that stopped says so in words and offers the way on; what was written is already in the draft. */
class Stopped extends Component<{ children: ReactNode }, { stopped: boolean }> {
  override state = { stopped: false }
  static getDerivedStateFromError = () => ({ stopped: true })
  override render() {
    return this.state.stopped ? <StoppedNote /> : this.props.children
  }
}

function StoppedNote() {
  const words = useWords()
  return (
    <Page>
      <Note title={words.shell.broken} icon="over" tone="danger" level={2}>
        <p>{words.shell.brokenBody}</p>
        <div className="buttons">
          <Button onClick={() => location.reload()}>{words.shell.reload}</Button>
        </div>
      </Note>
    </Page>
  )
}
