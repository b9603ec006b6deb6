import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../../pieces/button.tsx'
import { Icon } from '../../pieces/icon.tsx'
import { Failed, Loading, Note } from '../../pieces/states.tsx'
import { call, codeOf, type Good } from '../../reading/client.ts'
import { aboutKey, useAbout } from '../../session/about.ts'
import { problemSaid, useSaid } from '../../session/said.ts'
import { AppKey, RecoveryCodes } from '../../session/secrets.tsx'
import '../../session/session.css'
import { go } from '../../shell/navigation.ts'
import { Page } from '../../shell/shell.tsx'
import { useLanguage } from '../../words/language.ts'
import { UnitForm } from './unit-form.tsx'
import { own } from './words.ts'

/** An empty store: a real unit, or practice. What set-up answers is shown once and is nowhere kept. */
export default function FirstRun() {
  const say = useSaid()
  const language = useLanguage()
  const queries = useQueryClient()
  const { about, error, again } = useAbout()
  const [choice, setChoice] = useState<'unit' | 'practice'>()
  const [refused, setRefused] = useState<string>()
  const [made, setMade] = useState<Good<'setUp'>>()

  const toSignIn = async () => {
    await queries.invalidateQueries({ queryKey: aboutKey })
    go('/sign-in')
  }
  async function openPractice() {
    setChoice('practice')
    setRefused(undefined)
    const answer = await call('setUp', { body: { as: 'practice' } })
    if (answer.ok) return await toSignIn()
    setChoice(undefined)
    setRefused(problemSaid(language, answer.problem))
  }

  return (
    <Page>
      <div className="narrow wider">
        {made?.totpSecret && made.otpauth ? (
          <>
            <h1>{say(own.ready)}</h1>
            <AppKey secret={made.totpSecret} otpauth={made.otpauth} />
            <RecoveryCodes codes={made.recoveryCodes ?? []} goOn={say(own.toSignIn)} onDone={() => void toSignIn()} />
          </>
        ) : !about ? (
          error ? (
            <Failed code={codeOf(error)} onAgain={again} />
          ) : (
            <Loading what={say(own.heading)} />
          )
        ) : about.state === 'ready' ? (
          <>
            <h1>{say(own.done)}</h1>
            <div>
              <ButtonLink look="main" href="/sign-in">
                {say(own.toSignIn)}
              </ButtonLink>
            </div>
          </>
        ) : (
          <>
            <div>
              <p className="meta">{say(own.here)}</p>
              <h1>{say(own.heading)}</h1>
            </div>
            {refused && (
              <div role="alert">
                <Note title={refused} icon="over" tone="danger" level={2} />
              </div>
            )}
            <div className="stack">
              <Door as="unit" chosen={choice === 'unit'} onPress={() => setChoice('unit')} />
              <Door
                as="practice"
                chosen={choice === 'practice'}
                onPress={() => choice !== 'practice' && void openPractice()}
              />
            </div>
            <p role="status">{choice === 'practice' ? say(own.opening) : ''}</p>
            {choice === 'unit' && <UnitForm sources={about.keySources ?? []} onMade={setMade} />}
          </>
        )}
      </div>
    </Page>
  )
}

type DoorProps = { as: 'unit' | 'practice'; chosen: boolean; onPress: () => void }

function Door({ as, chosen, onPress }: DoorProps) {
  const say = useSaid()
  return (
    <button
      type="button"
      className={as === 'practice' ? 'door try' : 'door'}
      aria-pressed={chosen}
      data-row=""
      onClick={onPress}
    >
      <Icon name={as === 'practice' ? 'eye' : 'people'} />
      <span>
        <b>{say(own[as])}</b>
        <small>{say(as === 'practice' ? own.practiceBody : own.unitBody)}</small>
      </span>
      <Icon name="chevron" />
    </button>
  )
}
