import { expect, test } from 'vitest'
import { courtAppeal } from './appeal.ts'
import { courtCognizance } from './cognizance.ts'
import { courtFramed } from './framed.ts'
import { courtHearing } from './hearing.ts'
import { courtTestimony } from './testimony.ts'

const on = (at: string) => ({ id: '0198f2c1-0000-7000-8000-000000000001', at })

test.each([courtHearing, courtCognizance, courtFramed, courtTestimony, courtAppeal])(
  '$kind asks back a next date that lies before the day itself',
  ({ check, example }) => {
    const said = (next: string, at = '2018-05-02T10:30:00+05:30') => check({ ...example, next }, on(at))
    expect(said('2018-05-01')).toMatchObject({ code: 'next-before-its-day', field: 'next' })
    expect(said('2017')).toMatchObject({ field: 'next' })
    expect(said('2018-05-02')).toBeUndefined()
    expect(said('2018-06')).toBeUndefined()
    expect(said('2018', '2018-05-02')).toBeUndefined()
  },
)
