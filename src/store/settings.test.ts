import { describe, expect, test } from 'vitest'
import { describeSettings, defaultZone, readSettings, withoutPassword } from './settings.ts'

const here = '/home/unit'

test('without any setting Mukti listens on 4180 and keeps everything in ./data', () => {
  expect(readSettings({}, here)).toEqual({ ok: true, settings: { port: 4180, folder: '/home/unit/data' } })
})

test('port 0 is accepted: any free port', () => {
  expect(readSettings({ PORT: '0' }, here)).toMatchObject({ ok: true, settings: { port: 0 } })
})

test.each(['-1', '65536', '80a', '1e3', ' '])('the port %j is refused by name', (PORT) => {
  const read = readSettings({ PORT }, here)
  expect(read.ok ? [] : read.refusals.map(({ name }) => name)).toEqual(['PORT'])
})

test('every wrong setting is named at once', () => {
  const read = readSettings({ PORT: 'x', DATABASE_URL: 'mysql://x', MUKTI_KEY: 'nowhere' }, here)
  expect(read.ok ? [] : read.refusals.map(({ name }) => name)).toEqual(['PORT', 'DATABASE_URL', 'MUKTI_KEY'])
})

describe('the key source', () => {
  test.each([
    [{ MUKTI_KEY: 'file' }, { from: 'file' }],
    [{ MUKTI_KEY: 'passphrase' }, { from: 'passphrase' }],
    [{ MUKTI_PASSPHRASE_FILE: 'secret' }, { from: 'passphrase', file: '/home/unit/secret' }],
    [{ MUKTI_KEY: 'command: kms get root' }, { from: 'command', command: 'kms get root' }],
  ])('%j is understood', (environment, key) => {
    expect(readSettings(environment, here)).toMatchObject({ ok: true, settings: { key } })
  })

  test('a command without words is refused', () => {
    expect(readSettings({ MUKTI_KEY: 'command: ' }, here).ok).toBe(false)
  })
})

describe('the address by which others reach it', () => {
  test.each(['https://mukti.example.org', 'https://mukti.example.org/', 'https://mukti.example.org:8443'])(
    '%s is taken',
    (MUKTI_ORIGIN) => {
      expect(readSettings({ MUKTI_ORIGIN }, here)).toMatchObject({
        ok: true,
        settings: { origin: new URL(MUKTI_ORIGIN).origin },
      })
    },
  )

  test.each([
    'http://mukti.example.org',
    'mukti.example.org',
    'https://',
    'https://a@mukti.example.org',
    'https://mukti.example.org/case',
    'https://*.example.org',
    'https://mukti.example.org/?x',
  ])('%s is refused by name', (MUKTI_ORIGIN) => {
    const read = readSettings({ MUKTI_ORIGIN }, here)
    expect(read.ok ? [] : read.refusals.map(({ name }) => name)).toEqual(['MUKTI_ORIGIN'])
  })
})

describe('mail', () => {
  const from = 'mukti@unit.example'
  test.each(['smtp://localhost:25', 'smtps://mukti:secret@mail.example.org:465', 'smtp://mail.example.org'])(
    '%s is taken with an address that it comes from',
    (MUKTI_SMTP) => {
      expect(readSettings({ MUKTI_SMTP, MUKTI_MAIL_FROM: from }, here)).toMatchObject({
        ok: true,
        settings: { mail: { server: MUKTI_SMTP, from } },
      })
    },
  )
  test.each([
    [{ MUKTI_SMTP: 'smtp://localhost' }, 'MUKTI_MAIL_FROM'],
    [{ MUKTI_SMTP: 'smtp://localhost', MUKTI_MAIL_FROM: 'Mukti <mukti@unit.example>' }, 'MUKTI_MAIL_FROM'],
    [{ MUKTI_MAIL_FROM: from }, 'MUKTI_SMTP'],
    [{ MUKTI_SMTP: 'https://mail.example.org', MUKTI_MAIL_FROM: from }, 'MUKTI_SMTP'],
    [{ MUKTI_SMTP: 'smtp://mukti@mail.example.org', MUKTI_MAIL_FROM: from }, 'MUKTI_SMTP'],
    [{ MUKTI_SMTP: 'smtp://mail.example.org?proxy=x', MUKTI_MAIL_FROM: from }, 'MUKTI_SMTP'],
    [{ MUKTI_ESCALATE_HOURS: '0' }, 'MUKTI_ESCALATE_HOURS'],
  ])('%j is refused as %s', (environment, name) => {
    const read = readSettings(environment, here)
    expect(read.ok ? [] : read.refusals.map((each) => each.name)).toEqual([name])
  })
})

test('doctor shows where each setting comes from and never a password', () => {
  const lines = describeSettings(
    {
      PORT: '80',
      DATABASE_URL: 'postgres://m:hunter2@db/mukti?sslpassword=s3cret',
      MUKTI_SMTP: 'smtps://mukti:hunter2@mail.example.org:465',
    },
    here,
  )
  expect(lines.map(({ name, source }) => [name, source])).toEqual([
    ['PORT', 'environment'],
    ['MUKTI_DATA', 'default'],
    ['DATABASE_URL', 'environment'],
    ['MUKTI_KEY', 'default'],
    ['MUKTI_PASSPHRASE_FILE', 'default'],
    ['MUKTI_ORIGIN', 'default'],
    ['MUKTI_LAW', 'default'],
    ['MUKTI_ZONE', 'default'],
    ['MUKTI_SMTP', 'environment'],
    ['MUKTI_MAIL_FROM', 'default'],
    ['MUKTI_ESCALATE_HOURS', 'default'],
  ])
  expect(lines.find(({ name }) => name === 'MUKTI_SMTP')?.value).toBe('smtps://mukti:…@mail.example.org:465')
  expect(JSON.stringify(lines)).not.toMatch(/hunter2|s3cret/)
  expect(withoutPassword('postgres://m:hunter2@db/mukti')).toBe('postgres://m:…@db/mukti')
})

test('the zone of the unit is a place that has a clock, and India’s when nothing is said', () => {
  expect(readSettings({ MUKTI_ZONE: 'Asia/Dhaka' }, here)).toMatchObject({ ok: true, settings: { zone: 'Asia/Dhaka' } })
  expect(readSettings({ MUKTI_ZONE: 'Howrah' }, here)).toMatchObject({ ok: false, refusals: [{ name: 'MUKTI_ZONE' }] })
  expect(defaultZone).toBe('Asia/Kolkata')
})
