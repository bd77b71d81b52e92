import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../src/modules/directory/index.ts'
import { createCategory, createMaker, createProduct, productInput } from '../src/modules/showroom/index.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { callerOf, signIn } from './support/caller.ts'
import { formFields } from './support/form-fields.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'

/** Fergana in Urumqi: another region, another city, nothing of the demonstration. */
const settings = {
  name: { uz: 'Fargʻona savdo uyi', ru: 'Ферганский торговый дом', 'zh-Hans': '费尔干纳贸易之家', en: 'Fergana Trade House' },
  region: { uz: 'Fargʻona', ru: 'Фергана', 'zh-Hans': '费尔干纳', en: 'Fergana' },
  hostCity: { uz: 'Urumchi', ru: 'Урумчи', 'zh-Hans': '乌鲁木齐', en: 'Urumqi' },
}

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ demo: false })
})
afterAll(() => house.close())

test('a second house is set up by its settings alone, on a database without the demonstration', async () => {
  const ctx = await house.ctx()
  await createAccount(ctx, { email: 'head@example.test', name: 'Head', role: 'admin', password: 'a long first password' })
  const head = callerOf(house)
  await signIn(head, { email: 'head@example.test', password: 'a long first password' })
  expect((await head.ask('/en/products')).text).toContain('Nothing fits these filters')

  const fields = formFields((await head.ask('/en/staff/house')).text, 'name.en')
  for (const [part, texts] of Object.entries(settings)) {
    for (const [tag, words] of Object.entries(texts)) fields[`${part}.${tag}`] = words
  }
  Object.assign(fields, {
    timeZone: 'Asia/Urumqi',
    'dyes.cobalt': '#204a2f',
    'rates.date': '2026-11-24',
    'rates.source': 'the house',
  })
  const refused = await head.ask('/en/staff/house', { method: 'POST', body: formOf({ ...fields, 'name.ru': '' }) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('费尔干纳贸易之家')
  expect((await head.ask('/en/staff/house', { method: 'POST', body: formOf(fields) })).status).toBe(303)

  const { id: makerId } = await createMaker(ctx, {
    names: { en: 'Silk of the valley' },
    description: {},
    certificates: [],
    phone: '',
    email: '',
    place: undefined,
    founded: undefined,
    employees: undefined,
    archived: false,
  })
  const { id: categoryId } = await createCategory(ctx, { names: { en: 'Silk', uz: 'Ipak' }, hs: ['5007'], position: 1 })
  await createProduct(
    ctx,
    productInput.parse({ makerId, categoryId, names: { uz: 'Margʻilon atlasi' }, unit: 'MTR', price: '9.5' }),
  )

  const visitor = callerOf(house)
  const home = (await visitor.ask('/zh-Hans')).text
  expect(home).toContain('费尔干纳贸易之家')
  expect(home).toContain('费尔干纳好货，就在乌鲁木齐')
  expect((await visitor.ask('/uz-Cyrl')).text).toContain('Марғилон атласи')
  expect((await visitor.ask('/theme.css')).text).toContain('#204a2f')
  // Opened by mistake as a demonstration, it stays what it is.
  await loadDemo(ctx, projectRoot)
  expect((await visitor.ask('/zh-Hans')).text).toContain('费尔干纳贸易之家')
  expect((await visitor.ask('/en/products')).text).toContain('1 product')

  for (const page of ['/zh-Hans', '/uz', '/ru/products', '/en/list', '/uz-Cyrl/makers', '/ru/privacy', '/en/sign-in']) {
    expect((await visitor.ask(page)).text).not.toMatch(/Bukhara|Buxoro|Бухар|Бухоро|布哈拉|Zhongshan|中山|Чжуншан/)
  }
})

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
