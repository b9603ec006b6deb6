import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Choice } from '../../pieces/field.tsx'
import { Loading } from '../../pieces/states.tsx'
import { call } from '../../reading/client.ts'
import { useMe, type Me } from '../../reading/me.ts'
import { zone } from '../../reading/clock.ts'
import { usePeople } from '../../reading/people.ts'
import { HomeDock } from '../../session/dock.tsx'
import { useFresh } from '../../session/fresh.tsx'
import { useSaid } from '../../session/said.ts'
import '../../session/session.css'
import { signOut } from '../../session/ways.ts'
import { roleWords } from '../../session/words.ts'
import { setSingleKeys, useSingleKeys } from '../../shell/keys.ts'
import { Page } from '../../shell/shell.tsx'
import { setTheme, themes, useTheme } from '../../shell/theme.ts'
import { languages, ownName, setLanguage, useLanguage } from '../../words/language.ts'
import { moment } from '../../words/numbers.ts'
import { useWords } from '../../words/words.ts'
import { CodeApp } from './code-app.tsx'
import { Passkeys } from './passkeys.tsx'
import { ChangePassphrase } from './passphrase.tsx'
import { Recovery } from './recovery.tsx'
import { Reminders } from './reminders.tsx'
import { Reminding } from './reminding.tsx'
import { Sessions } from './sessions.tsx'
import { Waiting } from './waiting.tsx'
import { own } from './words.ts'

/** What is one's own: how the screen is, where one is signed in, and every way in. */
export default function Account() {
  const say = useSaid()
  const { me } = useMe()
  const { withFresh, dialog } = useFresh()
  return (
    <Page>
      {me ? <Who me={me} /> : <Loading what={say(own.heading)} at="once" />}
      <div className="half">
        <div className="stack">
          <Reminders />
          <Screen />
          <Sessions />
          {me && <Waiting person={me.person.code} />}
        </div>
        <div className="stack">
          <Reminding withFresh={withFresh} />
          <ChangePassphrase />
          <Passkeys withFresh={withFresh} />
          <CodeApp withFresh={withFresh} />
          {me && <Recovery left={me.factors.recoveryCodes} withFresh={withFresh} />}
        </div>
      </div>
      {dialog}
      <HomeDock me={me} />
    </Page>
  )
}

function Who({ me }: { me: Me }) {
  const say = useSaid()
  const language = useLanguage()
  const { officeOf } = usePeople()
  const about = [me.unit.name, officeOf(me.person.code), ...me.person.roles.map((role) => say(roleWords[role]))]
  return (
    <div className="row apart">
      <div>
        <h1>{say(own.heading)}</h1>
        <p>{me.person.name}</p>
        <p className="meta">{about.filter(Boolean).join(' · ')}</p>
        <p className="meta">{say(own.until, { time: moment(me.until, zone, language) })}</p>
      </div>
      <div className="stack tight">
        <div className="buttons">
          <ButtonLink href="/audit">{say(own.audit)}</ButtonLink>
          <Button onClick={() => void signOut()}>{say(own.signOut)}</Button>
        </div>
        <p className="meta">{say(own.signOutBody)}</p>
      </div>
    </div>
  )
}

function Screen() {
  const say = useSaid()
  const words = useWords()
  const language = useLanguage()
  const theme = useTheme()
  const single = useSingleKeys()
  const choose = async (chosen: string | undefined) => {
    const next = languages.find((known) => known === chosen)
    if (!next) return
    await setLanguage(next)
    await call('setLanguage', { body: { language: next } })
  }
  return (
    <section className="card" aria-labelledby="screen">
      <h2 id="screen">{say(own.screen)}</h2>
      <Choice
        name="language"
        label={say(own.language)}
        line
        options={languages.map((known) => ({ value: known, words: ownName[known].name }))}
        value={[language]}
        onChange={([chosen]) => void choose(chosen)}
      />
      <Choice
        name="theme"
        label={say(own.theme)}
        line
        options={themes.map((known) => ({ value: known, words: words.shell[known] }))}
        value={[theme]}
        onChange={([chosen]) => setTheme(themes.find((known) => known === chosen) ?? 'device')}
      />
      <Choice
        name="keys"
        label={say(own.keyboard)}
        many
        options={[{ value: 'single', words: words.keys.single, hint: words.keys.singleHint }]}
        value={single ? ['single'] : []}
        onChange={(chosen) => setSingleKeys(chosen.includes('single'))}
      />
    </section>
  )
}
