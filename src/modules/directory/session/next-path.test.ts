import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

test('a page of ours is kept, without its language', () => {
  expect(nextPath('/staff/inquiries?state=new')).toBe('/staff/inquiries?state=new')
  expect(nextPath('/zh-Hans/staff')).toBe('/staff')
  expect(nextPath('/uz')).toBe('/')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/ru//evil.example',
  '/en/../..//evil.example',
  '/staff\nset-cookie: a=b',
  '',
  'staff',
  '/sign-in',
  '/ru/sign-in/code',
  '/sign-out',
])('%j leads nowhere', (given) => {
  expect(nextPath(given)).toBeUndefined()
})

test('whatever is given, a browser on our pages stays on our pages', () => {
  const piece = fc.constantFrom('/', '\\', '..', '.', 'ru', 'evil.example', ':', '@', '?', '#', '%2f', '%5c', '\t', 'http:', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const next = nextPath(pieces.join(''))
      if (next === undefined) return
      expect(new URL(next, 'https://house.test').origin).toBe('https://house.test')
      expect(new URL(`/en${next}`, 'https://house.test').pathname).toMatch(/^\/en(\/|$)/)
    }),
    { numRuns: 2000 },
  )
})
