import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadDemoData } from './data.schema.ts'

const text = { uz: 'Quritilgan oʻrik', ru: 'Курага', 'zh-Hans': '杏干', en: 'Dried apricots' }
const place = { slug: 'town', names: text, locode: 'UZTWN', country: 'UZ' }
const category = { slug: 'dried-fruits', names: text, hs: ['0813'], position: 1 }
const maker = {
  slug: 'orchard',
  names: text,
  description: text,
  place: 'town',
  founded: 2010,
  employees: 12,
  certificates: ['halal'],
  contact: { phone: '+998 65 000-00-01', email: 'sales@orchard.example.com' },
  demo: true,
}
const product = {
  maker: 'orchard',
  category: 'dried-fruits',
  sku: 'A-1',
  slug: 'dried-apricots',
  names: text,
  description: text,
  hs6: '081310',
  nationalCodes: { UZ: '0813100000', CN: '08131000' },
  unit: 'KGM',
  price: '2.85',
  currency: 'USD',
  priceUnit: 'KGM',
  priceBreaks: [
    { from: '1000', price: '2.70' },
    { from: '5000', price: '2.60' },
  ],
  moq: '500',
  moqUnit: 'KGM',
  leadTimeDays: 14,
  packaging: text,
  certificates: ['halal'],
}

type Records = Record<string, unknown>[]
const folders: string[] = []

/** A folder with one record of each kind, some of them replaced. */
function folderWith(change: { places?: Records; categories?: Records; makers?: Records; products?: Records }): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-data-'))
  folders.push(folder)
  const write = (file: string, records: Records) => writeFileSync(join(folder, file), JSON.stringify(records))
  write('places.json', change.places ?? [place])
  write('categories-food.json', change.categories ?? [category])
  write('makers-food.json', change.makers ?? [maker])
  write('products-food-dried.json', change.products ?? [product])
  return folder
}

const productWith = (change: Record<string, unknown>) => ({ products: [{ ...product, ...change }] })

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('the demo data of this repository', () => {
  const data = loadDemoData(join(import.meta.dirname, 'data'))

  it('is a catalogue of the promised size', () => {
    expect(data.categories.length).toBeGreaterThanOrEqual(12)
    expect(data.makers.length).toBeGreaterThanOrEqual(25)
    expect(data.products.length).toBeGreaterThanOrEqual(120)
  })

  it('gives every category and every maker something to show', () => {
    const shown = new Set(data.products.flatMap((p) => [`category ${p.category}`, `maker ${p.maker}`]))
    const empty = [...data.categories.map((c) => `category ${c.slug}`), ...data.makers.map((m) => `maker ${m.slug}`)].filter(
      (key) => !shown.has(key),
    )
    expect(empty).toEqual([])
  })

  it('has dried apricots in several grades, and a price on request', () => {
    expect(data.products.filter((p) => p.hs6 === '081310').length).toBeGreaterThanOrEqual(3)
    expect(data.products.some((p) => p.price === null)).toBe(true)
  })
})

describe('loading demo data', () => {
  it('accepts a sound folder and keeps its records as they are', () => {
    expect(loadDemoData(folderWith({}))).toEqual({
      places: [place],
      categories: [category],
      makers: [maker],
      products: [product],
    })
  })

  it('names the file and the record of a fault', () => {
    expect(() => loadDemoData(folderWith(productWith({ moq: 'many' })))).toThrow(/products-food-dried\.json: \[0\]\.moq/)
  })

  it('lists every fault at once', () => {
    const folder = folderWith({
      makers: [{ ...maker, place: 'nowhere' }],
      ...productWith({ maker: 'nobody' }),
    })
    expect(() => loadDemoData(folder)).toThrow(/no place nowhere[\s\S]*no maker nobody/)
  })

  it('says which kind of file is missing', () => {
    const folder = folderWith({})
    rmSync(join(folder, 'makers-food.json'))
    expect(() => loadDemoData(folder)).toThrow(/makers-\*\.json: no such file/)
  })

  it.each([
    ['a language is missing', productWith({ names: { uz: 'Oʻrik', ru: 'Курага', en: 'Apricots' } }), /names\["zh-Hans"\]/],
    ['an Uzbek apostrophe is a quote', productWith({ names: { ...text, uz: "Quritilgan o'rik" } }), /apostrophe/],
    ['U+02BB stands for the tutuq', productWith({ names: { ...text, uz: 'Taʻm' } }), /U\+02BB/],
    ['Uzbek counts in cm', productWith({ names: { ...text, uz: 'Lagan, 32 cm' } }), /writes sm/],
    ['Uzbek is in Cyrillic', productWith({ names: { ...text, uz: 'Ўрик' } }), /not in Latin/],
    ['Russian is in Latin', productWith({ names: { ...text, ru: 'Kuraga' } }), /not in Cyrillic/],
    ['Russian is Uzbek in Cyrillic', productWith({ names: { ...text, ru: 'Қуритилган ўрик' } }), /Uzbek letters/],
    ['Chinese is in Latin', productWith({ names: { ...text, 'zh-Hans': 'Xinggan' } }), /no Chinese/],
    ['Chinese has a half-width comma', productWith({ names: { ...text, 'zh-Hans': '杏干,一级' } }), /half-width/],
    ['a category is unknown', productWith({ category: 'toys' }), /no category toys/],
    ['a code is outside the category', productWith({ hs6: '690912', nationalCodes: {} }), /690912 is none of/],
    ['a national code has another root', productWith({ nationalCodes: { CN: '08062000' } }), /does not begin/],
    ['a code is too short', productWith({ hs6: '0813' }), /hs6/],
    ['a unit is not of Rec 20', productWith({ unit: 'kg' }), /unit/],
    ['a price is a number', productWith({ price: 2.85 }), /price/],
    ['a price is zero', productWith({ price: '0.00' }), /price/],
    ['a break costs more', productWith({ priceBreaks: [{ from: '1000', price: '2.90' }] }), /does not fall/],
    ['breaks do not climb', productWith({ priceBreaks: product.priceBreaks.toReversed() }), /does not climb/],
    ['a price on request has breaks', productWith({ price: null }), /on request/],
    ['a certificate is unknown', productWith({ certificates: ['iso-9000'] }), /certificates/],
    ['a field is misspelt', productWith({ shelfLife: 12 }), /shelfLife/],
    ['a slug repeats', { products: [product, { ...product, sku: 'A-2' }] }, /product dried-apricots stands/],
    ['one maker repeats a sku', { products: [product, { ...product, slug: 'other' }] }, /orchard A-1 stands/],
    ['a phone could ring', { makers: [{ ...maker, contact: { ...maker.contact, phone: '+998 65 221-00-01' } }] }, /phone/],
    ['mail could arrive', { makers: [{ ...maker, contact: { ...maker.contact, email: 'a@orchard.uz' } }] }, /email/],
    ['a company is not marked as invented', { makers: [{ ...maker, demo: false }] }, /demo/],
    ['two categories share a position', { categories: [category, { ...category, slug: 'nuts' }] }, /position 1 stands/],
  ])('refuses when %s', (_, change, message) => {
    expect(() => loadDemoData(folderWith(change))).toThrow(message)
  })
})
