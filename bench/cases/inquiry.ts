import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { WireRequest } from '../load/messages.ts'
import { compare } from '../measure.ts'
import { fetchRaw, get, pgFloor, phone, rowsOf, type Stand } from '../stand.ts'
import type { Case } from './case.ts'

// One statement, one commit: the least that puts an inquiry with one line into the tables.
const bareInsert = `
  with fresh as (
    insert into trade.inquiry (id, number, state, source, locale, buyer_name, buyer_phone, consent_version, consent_at, answer_due_at, created_at, updated_at)
    values ($1, $2, 'new', 'web', 'zh-Hans', 'Bare', '+8613800138000', '1', now(), now() + interval '1 day', now(), now()) returning id)
  insert into trade.inquiry_line (inquiry_id, position, product_id, maker_id, names, quantity, unit)
  select fresh.id, 1, p.id, p.maker_id, p.names, 500, 'KGM' from fresh, showroom.product p where p.id = $3`

/** A whole inquiry form with one line, sent by a phone: a new one each time, from many addresses. */
export const inquiry: Case = async (stand, connections) => {
  const products = await rowsOf<{ id: string }>(stand.client, 'select id from showroom.product order by slug limit 500')
  let sent = 0
  const floor = pgFloor(stand, () => {
    const values = Array.from({ length: Math.ceil(6000 * stand.seconds) }, (_, number) => [
      randomUUID(),
      `B-${connections}-${sent++}-${Date.now()}`,
      products[number % products.length]!.id,
    ])
    return { statements: [{ text: bareInsert, values }], connections, count: values.length }
  })
  const shown = await formOf(stand, products[0]!.id)
  const compared = await compare(stand.rounds, floor, async () => {
    const requests = Array.from({ length: Math.ceil(2000 * stand.seconds) }, (_, number) =>
      form(products[number % products.length]!.id, shown, sent++),
    )
    const slice = await stand.http.ask({
      port: stand.port,
      requests,
      connections,
      seconds: stand.seconds,
      count: requests.length,
      expect: 303,
    })
    await jobsDone(stand)
    return slice
  })
  return { name: 'sending an inquiry', connections, against: 'bare pg, one insert', bar: 0.2, ...compared }
}

const cookie = (productId: string) => `list=${Buffer.from(productId.replaceAll('-', ''), 'hex').toString('base64url')}`

// A form must be two seconds old: whoever is quicker is a machine.
async function formOf(stand: Stand, productId: string): Promise<Shown> {
  const page = get('/en/list')
  const { body } = await fetchRaw(stand.port, {
    ...page,
    headers: { ...page.headers, 'accept-encoding': 'identity', cookie: cookie(productId) },
  })
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body.toString())?.[1]
  const [stamp, consentVersion] = [hidden('stamp'), hidden('consentVersion')]
  if (!stamp || !consentVersion) throw new Error('the form of the list is not as it was')
  await pause(2500)
  return { stamp, consentVersion }
}

interface Shown {
  readonly stamp: string
  readonly consentVersion: string
}

function form(productId: string, shown: Shown, number: number): WireRequest {
  const line = `lines.${productId}.`
  const body = new URLSearchParams({
    [`${line}productId`]: productId,
    [`${line}quantity`]: '500',
    [`${line}unit`]: 'KGM',
    [`${line}targetPrice`]: '',
    [`${line}targetCurrency`]: 'USD',
    [`${line}note`]: '',
    deliveryPlace: '上海',
    incoterm: 'CIF',
    paymentTerm: '',
    wantedDate: '',
    question: '请报最优价格和交货期',
    name: `采购 ${number}`,
    company: '上海进出口公司',
    phone: '13800138000',
    wechat: '',
    email: '',
    consent: 'on',
    website: '',
    ...shown,
  }).toString()
  return {
    method: 'POST',
    path: '/zh-Hans/list',
    body,
    headers: {
      ...phone,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
      cookie: cookie(productId),
    },
  }
}

// What the inquiries cause (mail to staff) runs beside them; the next floor must not meet the rest of it.
async function jobsDone(stand: Stand): Promise<void> {
  for (;;) {
    const [row] = await rowsOf<{ n: number }>(
      stand.client,
      'select count(*)::int as n from graphile_worker._private_jobs where attempts = 0 or locked_at is not null',
    )
    if (!row || row.n === 0) return
    await pause(100)
  }
}
