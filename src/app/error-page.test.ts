import pino from 'pino'
import { expect, test } from 'vitest'
import { AppError } from '../kernel/errors.ts'
import type { Exchange } from '../platform/http/route.ts'
import { errorPage } from './error-page.tsx'

const log = pino({ enabled: false })

async function signInAddress(method: string) {
  const url = new URL('http://house.test/ru/staff/orders?state=shipped')
  const x = {
    ctx: { locale: 'ru' },
    path: '/staff/orders',
    url,
    request: new Request(url, { method }),
    headers: new Headers(),
  } as unknown as Exchange
  return (await errorPage(x, new AppError('sign_in_first', 'unauthenticated'), log)).headers.get('location')
}

test('whoever asked for a page comes back to it after signing in', async () => {
  expect(await signInAddress('GET')).toBe('/ru/sign-in?next=%2Fstaff%2Forders%3Fstate%3Dshipped')
})

test('a write that needs an account is not taken for a page to come back to', async () => {
  expect(await signInAddress('POST')).toBe('/ru/sign-in')
})
