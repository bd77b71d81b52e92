import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { ApiError } from './api-error.ts'
import { unwritablePath } from './check-text.ts'
import { packCursor, pageOfAll, unpackCursor } from './cursor.ts'
import { entityTag, isFresh, matchRevision } from './entity-tag.ts'
import { fieldErrors } from './issues.ts'
import { problem } from './problem.ts'
import { openRateWindow } from './rate-window.ts'

const refusal = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return error instanceof ApiError ? `${error.status} ${error.code}` : error
  }
}

test('any JSON that PostgreSQL can keep is let through, and nothing else', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      const value: unknown = JSON.parse(text)
      const strings: string[] = []
      JSON.stringify(value, (key, inner: unknown) => {
        strings.push(key)
        if (typeof inner === 'string') strings.push(inner)
        return inner
      })
      const control = (sign: string) => !'\t\n\r'.includes(sign) && (sign < ' ' || sign === '\x7f')
      const fine = strings.every((each) => each.isWellFormed() && ![...each].some(control))
      expect(unwritablePath(value) === undefined).toBe(fine)
    }),
    { numRuns: 500 },
  )
  expect(unwritablePath({ lines: [{ note: 'x' }, { note: '\u0000' }] })).toBe('lines.1.note')
  expect(unwritablePath(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toBeDefined()
})

test('a cursor comes back as it went out, and no other text is one', () => {
  const parts = ['text', 'id', 'number'] as const
  const id = '0190a0b0-0000-7000-8000-000000000001'
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !unwritablePath(text)),
      fc.integer(),
      (text, number) => {
        const after = [text, id, String(number)]
        expect(unpackCursor('list', packCursor('list', after), parts)).toEqual(after)
      },
    ),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(refusal(() => unpackCursor('list', text, parts))).toBe('422 check_fields')
    }),
  )
  for (const forged of [
    ['other', 'x', id, '1'],
    ['list', 'x', id],
    ['list', 'x', 'no id', '1'],
    ['list', 'x', id, '1; drop'],
    ['list', 1, id, '1'],
  ]) {
    const packed = Buffer.from(JSON.stringify(forged)).toString('base64url')
    expect(refusal(() => unpackCursor('list', packed, parts))).toBe('422 check_fields')
  }
})

test('page by page gives all of a short list, whatever is added behind what was read', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (all, limit) => {
        const seen: string[] = []
        let cursor: string | undefined
        for (;;) {
          const page = pageOfAll('words', all, { limit, cursor }, (word) => word)
          seen.push(...page.items)
          if (page.next === null) break
          cursor = page.next
        }
        expect(seen).toEqual(all.toSorted())
      },
    ),
  )
})

test('an ETag names what was read; a write from an older one is refused', () => {
  const tag = entityTag('body', 7)
  expect(isFresh(`"x", W/${tag}`, tag)).toBe(true)
  expect(isFresh('*', tag)).toBe(true)
  expect(isFresh(tag, entityTag('other', 7))).toBe(false)
  expect(matchRevision(entityTag('in another language', 7), 7, true)).toBe(7)
  expect(matchRevision('*', 7, true)).toBe(7)
  expect(matchRevision(null, 7, false)).toBe(7)
  expect(refusal(() => matchRevision(tag, 8, true))).toBe('412 changed_meanwhile')
  expect(refusal(() => matchRevision('"r70-x"', 7, true))).toBe('412 changed_meanwhile')
  expect(refusal(() => matchRevision(null, 7, true))).toBe('428 precondition_needed')
})

test('so many calls a minute and no more, each caller for itself', () => {
  let now = 0
  const wait = openRateWindow(() => now)
  expect([wait('a', 2), wait('a', 2), wait('b', 2)]).toEqual([0, 0, 0])
  now = 45
  expect(wait('a', 2)).toBe(15)
  expect(wait('b', 2)).toBe(0)
  now = 60
  expect(wait('a', 2)).toBe(0)
})

test('a field may be called as it likes', () => {
  const refused = z.strictObject({}).safeParse(JSON.parse('{"constructor":1,"__proto__":2,"toString":3}'))
  expect(
    Object.entries(fieldErrors(refused.error!))
      .map(([field, { code }]) => `${field} ${code}`)
      .toSorted(),
  ).toEqual(['__proto__ unknown_field', 'constructor unknown_field', 'toString unknown_field'])
})

test.each([
  [new AppError('too_many_tries', 'limit', { params: { minutes: 3 } }), 429, 'too_many_tries'],
  [new AppError('sign_in_needed', 'unauthenticated'), 401, 'key_needed'],
  [Object.assign(new Error('x'), { code: '22003' }), 422, 'value_not_taken'],
  [Object.assign(new Error('x'), { code: '40P01' }), 409, 'changed_meanwhile'],
  [new TypeError('a fault of ours'), 500, 'unexpected'],
])('%s becomes a problem and says nothing of our insides', async (error, status, code) => {
  const { response, known } = problem(error, 'en', (_, key) => `text of ${key}`)
  const text = await response.text()
  expect([response.status, JSON.parse(text).code, known]).toEqual([status, code, status !== 500])
  expect(text).not.toContain('a fault of ours')
  if (status === 429) expect(response.headers.get('retry-after')).toBe('180')
})
