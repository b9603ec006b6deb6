import { useEffect, useState } from 'react'
import { Icon } from '../../pieces/icon.tsx'
import { Failed, Loading, Note } from '../../pieces/states.tsx'
import { codeOf } from '../../reading/client.ts'
import { useMe } from '../../reading/me.ts'
import { useAbout } from '../../session/about.ts'
import { useSaid } from '../../session/said.ts'
import { wasSignedIn } from '../../session/ways.ts'
import { go } from '../../shell/navigation.ts'
import { Page } from '../../shell/shell.tsx'
import { useShell } from '../../shell/shell-state.ts'
import '../../session/session.css'
import { SignInForm } from './form.tsx'
import { own } from './words.ts'

/** The way in: a passkey, or a passphrase with a code. An empty store leads to the first run. */
export default function SignIn() {
  const say = useSaid()
  const { session } = useShell()
  // As the page was opened: who comes in by this form is led on by it.
  const [wasHere] = useState(wasSignedIn)
  const { about, error, again } = useAbout()
  const empty = about?.state === 'empty'
  useEffect(() => {
    if (empty) go('/first-run')
  }, [empty])
  return (
    <Page>
      <div className="narrow">
        {wasHere && session !== 'none' && <AlreadyHere />}
        <h1>{say(own.title)}</h1>
        {about && !empty ? (
          <SignInForm people={about.practicePeople ?? []} />
        ) : error ? (
          <Failed code={codeOf(error)} onAgain={again} />
        ) : (
          <Loading what={say(own.title)} />
        )}
        <Note title={say(own.shoulder)} icon="hide" level={2}>
          <p>{say(own.shoulderBody)}</p>
        </Note>
        <p className="small">
          <a href="/invitation">
            <Icon name="key" /> {say(own.invited)}
          </a>
        </p>
      </div>
    </Page>
  )
}

/** Somebody whose session still stands needs no form. */
function AlreadyHere() {
  const { me } = useMe()
  useEffect(() => {
    if (me) go('/cases')
  }, [me])
  return null
}
