import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '../../src/modules/graph.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

/** Schemas whose tables a module may write: its own, and the platform's, which knows no business. */
const own = (name: string): readonly string[] => [name, 'platform', ...(name === 'directory' ? ['auth'] : [])]

/** Tables that the statements of a text write and may not: of another schema, or named without any. */
function foreignWrites(text: string, allowed: readonly string[]): string[] {
  const writes = text.matchAll(/\b(?:insert into|delete from|truncate|update)\s+("?[a-z_]\w*"?)(\.)?/g)
  return [...writes].flatMap(([statement, first = '', dot]) => {
    if (dot) return allowed.includes(first) ? [] : [statement]
    return /^(insert|delete)/.test(statement) ? [statement] : []
  })
}

test.each(modules.map(({ name }) => name))('%s writes no schema but its own', (name) => {
  const files = globSync(`src/modules/${name}/**/*.{ts,tsx}`, { cwd: projectRoot }).filter(
    (file) => !/\.(test|fixture)\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    expect({ file, foreign: foreignWrites(readFileSync(path.join(projectRoot, file), 'utf8'), own(name)) }).toEqual({
      file,
      foreign: [],
    })
  }
})

test('a write across the border is seen, however it is written', () => {
  const planted =
    'update showroom.product set x = 1; insert into inquiry (id) values (1); delete from auth."session"; on conflict do update set x = 1'
  expect(foreignWrites(planted, own('trade'))).toEqual(['update showroom.', 'insert into inquiry', 'delete from auth.'])
  expect(foreignWrites('update trade.inquiry set x = 1; insert into platform.file (id) values (1)', own('trade'))).toEqual([])
})
