import { openDatabase } from '../../src/platform/database/database.ts'
import { system } from '../../src/kernel/actor.ts'
import { createAccount } from '../../src/modules/directory/account/create-account.ts'
import { blankHouse } from '../../src/platform/settings/house.ts'
import { fillRegister, registerSize } from '../fill/investment.ts'
import { setTimeout as pause } from 'node:timers/promises'
import type { Slice } from '../load/slice.ts'
import { compare } from '../measure.ts'
import { fetchRaw, get, type Stand } from '../stand.ts'
import { type Case, inTurn, locales } from './case.ts'
import { keyQuery } from './changed.ts'

const officer = { email: 'officer@house.example', name: 'Officer', password: 'bench-officer-2026' }

/** At one connection, whatever the number of products: the goal of the register itself. */
const bars = { 10_000: 100, 100_000: 100, 1_000_000: 100 }

let session: { readonly stand: Stand; readonly cookie: string } | undefined

/** Fills the register once and signs an officer in; gives the cookie. */
async function signIn(stand: Stand): Promise<string> {
  if (session?.stand === stand) return session.cookie
  await fillRegister(stand.client)
  const db = openDatabase(stand.databaseUrl)
  const ctx = { db, actor: system('bench'), locale: 'en', now: Temporal.Now.instant(), house: blankHouse, publicUrl: '' } as const
  await createAccount({ ...ctx, files: { put: async () => {}, get: async () => undefined, remove: async () => {} } }, {
    ...officer,
    role: 'staff',
    makerId: undefined,
  } as never)
  await db.close()
  const body = new URLSearchParams({ email: officer.email, password: officer.password }).toString()
  const { status, headers } = await fetchRaw(stand.port, {
    method: 'POST',
    path: '/en/sign-in',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'sec-fetch-site': 'same-origin',
      origin: `http://127.0.0.1:${stand.port}`,
    },
    body,
  })
  const given = ([] as string[]).concat((headers['set-cookie'] as never) ?? [])
  const cookie = given.map((each) => each.split(';')[0]).join('; ')
  if (status !== 303 || cookie === '') throw new Error(`the officer was not let in: ${status}`)
  session = { stand, cookie }
  return cookie
}

const page =
  (name: string, address: (number: number) => string): Case =>
  async (stand, connections) => {
    const cookie = await signIn(stand)
    const key = await keyQuery(stand, connections)
    let from = 1
    const compared = await compare(stand.rounds, key, async () => {
      const requests = Array.from({ length: 200 }, (_, number) => {
        const request = get(`/${inTurn(locales, number)}${address(from + number)}`)
        return { ...request, headers: { ...request.headers, cookie } }
      })
      const slice = await stand.http.ask({ port: stand.port, requests, connections, seconds: stand.seconds, expect: 200 })
      from += requests.length
      return slice
    })
    return { name, connections, against: 'bare pg, one key query', p99Bars: bars, ...compared }
  }

// Between any two looks a project is given another next step: nothing that was summed up before may be shown.
const changedEachTime: Case = async (stand, connections) => {
  const cookie = await signIn(stand)
  const wanted = Math.round(60 * stand.seconds)
  let turn = 0
  const compared = await compare(stand.rounds, await keyQuery(stand, connections), async () => {
    const slices: Slice[] = []
    for (let number = 0; number < wanted; number++) {
      await stand.client.query(
        `update investment.project set next_step_on = date '2027-01-01' + $1::int
         where id = (select id from investment.project order by id offset $2 limit 1)`,
        [turn % 300, turn % registerSize.projects],
      )
      await pause(10)
      const request = get(`/${inTurn(locales, turn)}/staff/investment/results?n=${turn}`)
      const requests = [{ ...request, headers: { ...request.headers, cookie } }]
      slices.push(await stand.http.ask({ port: stand.port, requests, connections: 1, seconds: 60, count: 1, expect: 200 }))
      turn++
    }
    const latencies = slices.flatMap((slice) => slice.latencies)
    const seconds = latencies.reduce((sum, each) => sum + each, 0) / 1000
    return { done: latencies.length, seconds, latencies, bytes: slices.at(-1)?.bytes ?? 0 }
  })
  return {
    name: `dashboard, ${size}, changed each time`,
    connections: 1,
    against: 'bare pg, one key query',
    p99Bars: bars,
    ...compared,
  }
}

const size = `${registerSize.projects.toLocaleString('en')} projects`

/** The governor's dashboard, whole and narrowed; the board; what is overdue. The whole one is kept until
 * the register changes: it is asked for unchanged, and with a change before each look. Of the rest nothing is kept. */
export const dashboards = [
  page(`dashboard, ${size}`, (number) => `/staff/investment/results?n=${number}`),
  changedEachTime,
  page('dashboard of one sector', (number) => `/staff/investment/results?sector=sector-${1 + (number % 12)}`),
  page(`board, ${size}`, (number) => `/staff/investment/projects?n=${number}`),
  page(
    `overdue of ${registerSize.commitments.toLocaleString('en')} commitments`,
    (number) => `/staff/investment/commitments?n=${number}`,
  ),
] as const
