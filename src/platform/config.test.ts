import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'
import { settings } from './config.settings.ts'
import { projectRoot } from './project-root.ts'
import { settingsPage } from './settings-page.ts'

test('without any variable the house opens on loopback with its own database and the demo', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: path.resolve('data'),
    publicUrl: 'http://127.0.0.1:3000',
    demo: true,
    mailFrom: 'house@127.0.0.1',
    trustProxy: false,
    drainSeconds: 0,
    stopSeconds: 25,
    logLevel: 'warn',
  })
})

test('a database of the operator turns the demo off, unless it is asked for', () => {
  const databaseUrl = 'postgres://a:b@db.example/savdo'
  expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl, demo: false })
  expect(readConfig({ DATABASE_URL: databaseUrl, DEMO: '1' }).demo).toBe(true)
  expect(readConfig({ DEMO: '0' }).demo).toBe(false)
})

test('the public address follows host and port, in a form that a browser opens', () => {
  expect(readConfig({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80')
  expect(readConfig({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:3000')
  expect(readConfig({ PUBLIC_URL: 'https://house.example/' })).toMatchObject({
    publicUrl: 'https://house.example',
    mailFrom: 'house@house.example',
  })
})

test('everything wrong is told at once, with what was given and what is allowed, but no password', () => {
  const env = { PORT: '70000', DEMO: 'yes', DATABASE_URL: 'mysql://u:s3cret@h/d', METRICS_TOKEN: 's3cret', HOST: '10.0.0.1' }
  const message = messageOf(() => readConfig(env))
  for (const part of ['PORT is "70000"', '1 to 65535', 'DEMO is "yes"', '0 or 1', 'DATABASE_URL is "mysql://u:…@h/d"'])
    expect(message).toContain(part)
  expect(message).not.toContain('s3cret')
  expect(message).not.toContain('HOST is')
})

test.each([
  ['PORT', ['0', '-1', '3000.5', '0x10', 'http', '123456']],
  ['HOST', ['http://a', 'a b', '-a']],
  ['PUBLIC_URL', ['house.example', 'ftp://a', 'https://a/path', 'https://a?b', 'https://u:p@a']],
  ['SMTP_URL', ['mail.example:25', 'http://a']],
  ['MAIL_FROM', ['house', 'a@b\nBcc: c@d', '<a@b']],
  ['LOG_LEVEL', ['loud']],
])('%s refuses what it cannot use', (name, bad) => {
  for (const value of bad) expect(() => readConfig({ [name]: value }), value).toThrow(CannotStart)
})

test('each example is itself allowed, and an empty variable is an absent one', () => {
  for (const { name, example } of Object.values(settings)) {
    expect(() => readConfig({ [name]: example }), name).not.toThrow()
    expect(readConfig({ [name]: ' ' })).toEqual(readConfig({}))
  }
})

test('docs/settings.md is what the settings say (npm run docs:settings writes it anew)', () => {
  expect(readFileSync(path.join(projectRoot, 'docs/settings.md'), 'utf8')).toBe(settingsPage())
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}
