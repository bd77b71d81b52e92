import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidates, findBrowser } from '../../scripts/lib/browser.mjs'
import { fingerprint } from '../../scripts/lib/freshness.mjs'
import { installAdvice, needsInstall, npmCommand, stampOf } from '../../scripts/lib/install.mjs'
import { checkHostNode, majorOf } from '../../scripts/lib/runtime.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'savdo-scripts-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an old Node is refused before anything is touched', () => {
  expect(() => checkHostNode('18.20.4')).toThrow('Node 20 or newer; here is 18.20.4')
  expect(() => checkHostNode('20.0.0')).not.toThrow()
  expect(majorOf('v26.10.0')).toBe(26)
})

const lock = {
  packages: {
    '': { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  },
}

test('what is installed is left alone while the lock file is the one that it came from', () => {
  const stamp = stampOf(JSON.stringify(lock))
  expect(needsInstall(stamp, stamp, undefined, lock)).toBe(false)
  expect(needsInstall(stampOf(`${JSON.stringify(lock)} `), stamp, undefined, lock)).toBe(true)
  expect(needsInstall(stamp, 'other linux-other', lock, lock)).toBe(true)
})

test('an installation by hand counts when npm recorded the same versions; a binary for another machine may lack', () => {
  expect(needsInstall('s', undefined, undefined, lock)).toBe(true)
  expect(needsInstall('s', undefined, { packages: { 'node_modules/a': { version: '1.0.0' } } }, lock)).toBe(false)
  expect(needsInstall('s', undefined, { packages: { 'node_modules/a': { version: '0.9.0' } } }, lock)).toBe(true)
  expect(needsInstall('s', undefined, { packages: {} }, lock)).toBe(true)
})

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'npm config set registry'],
  ['npm error code ENOSPC', 'The disk is full'],
  ["npm error EACCES: permission denied, mkdir '/x'", 'may not write in /here'],
  ['npm error code EINTEGRITY', 'npm cache clean'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'cafile'],
  ['something new', 'The lines above say why'],
])('a failed installation ends with what to do: %s', (output, advice) => {
  const text = installAdvice(output, '/here')
  expect(text).toContain(output)
  expect(text).toContain(advice)
})

test('npm is the one that started us, if any', () => {
  expect(npmCommand({})).toEqual({ file: 'npm', args: [] })
  expect(npmCommand({ npm_execpath: '/does/not/exist.js' })).toEqual({ file: 'npm', args: [] })
  const script = path.join(folder, 'npm-cli.js')
  writeFileSync(script, '')
  expect(npmCommand({ npm_execpath: script })).toEqual({ file: process.execPath, args: [script] })
})

test('an edit, a new source and a removed one make a bundle stale; a test does not', () => {
  const source = path.join(folder, 'src')
  mkdirSync(source)
  writeFileSync(path.join(source, 'a.ts'), '1')
  const print = () => fingerprint([['src', /\.tsx?$/]], folder)
  const seen = [print()]
  const expectNew = () => {
    expect(seen).not.toContain(print())
    seen.push(print())
  }
  utimesSync(path.join(source, 'a.ts'), 1, 1)
  expectNew()
  writeFileSync(path.join(source, 'b.tsx'), '1')
  expectNew()
  rmSync(path.join(source, 'a.ts'))
  expectNew()
  writeFileSync(path.join(source, 'b.test.ts'), '1')
  writeFileSync(path.join(source, 'notes.md'), '1')
  expect(print()).toBe(seen.at(-1))
})

test('the browser that was named comes first, and one that does not run is passed over', () => {
  const broken = path.join(folder, 'chromium')
  writeFileSync(broken, '#!/bin/sh\necho "install the snap" >&2\nexit 1\n')
  chmodSync(broken, 0o755)
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync('/bin/true', path.join(bin, 'google-chrome'))
  const none = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: path.join(folder, 'none') }
  expect(candidates({ ...none, CHROME_PATH: '/my/chrome' })[0]).toBe('/my/chrome')
  expect(findBrowser({ ...none, CHROME_PATH: broken, PATH: bin })).toBe(path.join(bin, 'google-chrome'))
})

test('what Playwright downloaded is found, the newest first', () => {
  const cache = path.join(folder, 'playwright')
  for (const version of ['chromium-1200', 'chromium_headless_shell-1300', 'firefox-1400']) {
    mkdirSync(path.join(cache, version, 'chrome-linux'), { recursive: true })
    symlinkSync('/bin/true', path.join(cache, version, 'chrome-linux', version.includes('shell') ? 'headless_shell' : 'chrome'))
  }
  const found = findBrowser({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: cache })
  expect(found).toBe(path.join(cache, 'chromium_headless_shell-1300/chrome-linux/headless_shell'))
})
