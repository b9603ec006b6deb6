import { expect, test } from 'vitest'
import { registry } from '../../kinds/index.ts'
import { checkBody } from '../../record/check.ts'
import { refusalsOf } from './check.ts'
import { atOf, bodyOf, formOf } from './form-state.ts'

const around = { zone: 'Asia/Kolkata', language: 'en' } as const
const id = '0198f2c1-0000-7000-8000-000000000001'
const at = '2017-08-24T16:15:00+05:30'
const kinds = [...registry.values()]

test.each(kinds)(
  'an entry of $kind can be written through its form: its example goes in and comes out whole',
  (kind) => {
    const state = formOf(kind, kind.example, at, around)
    const kept: typeof state = JSON.parse(JSON.stringify(state))
    const { body, refusals } = bodyOf(kind, kept, around)
    expect(refusals).toEqual([])
    expect(body).toEqual(kind.example)
    expect(atOf(kind, kept, around).at).toBe(at)
    expect(checkBody(kind, kind.v, body, { id, at }).ok).toBe(true)
    expect(formOf(kind, body, at, around)).toEqual(state)
    expect(refusalsOf(kind, kept, id, around)).toEqual([])
  },
)
