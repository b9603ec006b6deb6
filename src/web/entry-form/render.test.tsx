import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test } from 'vitest'
import { registry } from '../../kinds/index.ts'
import type { Kind } from '../../record/kind.ts'
import { labelsOf } from '../../record/kind.ts'
import { setLanguage } from '../words/language.ts'
import { FormAroundProvider, type FormAround } from './context.ts'
import { EntryForm } from './entry-form.tsx'
import { emptyForm, formOf, isOffered, type FormState } from './form-state.ts'

const at = '2017-08-24T16:15:00+05:30'

const around = (language: 'en' | 'bn' | 'hi'): FormAround => ({
  zone: 'Asia/Kolkata',
  language,
  labels: ['S-1', 'A-1', 'P-1'],
  recent: [],
  addLabel: () => {},
  entries: [],
  hintOf: () => undefined,
  subjectOf: () => 'S-1',
  openSealed: undefined,
  stream: 'x',
  now: () => 0,
})

const render = (kind: Kind, state: FormState, language: 'en' | 'bn' | 'hi') =>
  renderToStaticMarkup(
    <FormAroundProvider value={around(language)}>
      <EntryForm kind={kind} state={state} onChange={() => {}} errors={new Map()} onLeave={() => {}} />
    </FormAroundProvider>,
  )

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;')

afterAll(() => setLanguage('en'))

test.each(['en', 'bn', 'hi'] as const)(
  'in %s every kind has a form that shows each of its fields by name, empty and filled',
  async (language) => {
    await setLanguage(language)
    for (const kind of registry.values()) {
      const empty = render(kind, emptyForm(), language)
      const filled = render(kind, formOf(kind, kind.example, at, around(language)), language)
      for (const [name, field] of Object.entries(kind.fields)) {
        if (field.input.as === 'body') continue
        expect(empty, `${kind.kind} ${name}`).toContain(escaped(field.words[language]))
        const step = String(kind.example['step'] ?? '')
        if (isOffered(field, step)) expect(filled, `${kind.kind} ${name}`).toContain(`id="f-${name}"`)
      }
      for (const label of labelsOf(kind, kind.example)) expect(filled, kind.kind).toContain(label)
    }
  },
  60_000,
)
