import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canEnter, chooseServerUser } from './server-user.ts'

const debian = 'root:x:0:0:root:/root:/bin/bash\nbin:x:2:2::/bin:\nnobody:x:65534:65534::/:\npostgres:x:101:104::/:\n'
const folder = mkdtempSync(path.join(tmpdir(), 'savdo-enter-'))

afterAll(() => rmSync(folder, { recursive: true }))

test('the owner of the cluster comes first, then postgres, nobody, anybody; root never', () => {
  expect(chooseServerUser(debian)).toEqual({ name: 'postgres', uid: 101, gid: 104 })
  expect(chooseServerUser(debian, 2)?.name).toBe('bin')
  expect(chooseServerUser(debian, 0)?.name).toBe('postgres')
  expect(chooseServerUser(debian.replace(/postgres.*/, ''))?.name).toBe('nobody')
  expect(chooseServerUser('root:x:0:0::/:\nbin:x:2:2::/:')?.name).toBe('bin')
  expect(chooseServerUser('root:x:0:0::/:')).toBeUndefined()
  expect(chooseServerUser('')).toBeUndefined()
})

test('one closed folder on the way is enough', () => {
  const inner = path.join(folder, 'closed/inner')
  mkdirSync(inner, { recursive: true })
  const file = path.join(inner, 'file')
  writeFileSync(file, '')
  chmodSync(folder, 0o755)
  const stranger = { name: 'stranger', uid: 65_533, gid: 65_533 }
  const owner = { name: 'owner', uid: process.getuid!(), gid: process.getgid!() }
  expect(canEnter(file, stranger)).toBe(false)
  chmodSync(file, 0o755)
  expect(canEnter(file, stranger)).toBe(true)
  chmodSync(path.join(folder, 'closed'), 0o750)
  expect(canEnter(file, stranger)).toBe(false)
  expect(canEnter(file, { ...stranger, gid: owner.gid })).toBe(true)
  expect(canEnter(file, owner)).toBe(true)
})
