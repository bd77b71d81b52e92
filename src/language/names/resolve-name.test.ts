import { describe, expect, it } from 'vitest'
import { isStirForm, isUscc, registryNumberOf } from './registry-numbers.ts'
import { compareNames, type KnownName, LIKELY_SAME, resolveName } from './resolve-name.ts'

const spellings = [
  '中山',
  'Zhongshan',
  'Чжуншань',
  'Зҳонгшан',
  'Зоншан',
  'Chjunshan',
  'Чжуншан',
  'Zhongshan Shi',
  '中山市',
  'Chjunshan shahri',
]

describe('one place under many spellings', () => {
  it.each(spellings.flatMap((a) => spellings.filter((b) => b !== a).map((b) => [a, b] as const)))('%s is %s', (a, b) => {
    expect(compareNames(a, b, { kind: 'place' }).score).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  it('has other characters for another place of the same sound', () => {
    expect(compareNames('钟山', '中山', { kind: 'place' })).toMatchObject({ reason: 'sameSound' })
    expect(compareNames('钟山', '中山', { kind: 'place' }).score).toBeLessThan(LIKELY_SAME)
  })

  it.each([
    ['Шэньси', '山西'],
    ['陕西', 'Shanxi'],
    ['吉林省', '吉林市'],
    ['Suzhou', 'Xuzhou'],
    ['Сучжоу', 'Сюйчжоу'],
    ['Hebei', 'Hubei'],
  ])('%s is not %s', (a, b) => {
    expect(compareNames(a, b, { kind: 'place' }).score).toBeLessThan(LIKELY_SAME)
  })
})

describe('companies', () => {
  const known: KnownName[] = [
    { id: 'mingyang', spellings: ['中山市明阳照明有限公司'], numbers: ['91110000802100433B'] },
    { id: 'taili', spellings: ['广东太力科技集团股份有限公司', 'Taili'] },
    { id: 'ipak', spellings: ['"Shofirkon Ipak" MCHJ'], numbers: ['305 123 456'] },
    { id: 'sement', spellings: ['Qizilqum sement AJ'] },
  ]
  const first = (query: string) =>
    resolveName(query, known, { kind: 'company', places: ['中山', '广东', 'zhongshan', 'guangdong'] })[0]

  it.each([
    ['Mingyang', 'mingyang'],
    ['Мингянг', 'mingyang'],
    ['Минъян', 'mingyang'],
    ['明阳', 'mingyang'],
    ['Zhongshan Mingyang Lighting Co., Ltd.', 'mingyang'],
    ['МЧЖ «Мингянг»', 'mingyang'],
    ['Таили', 'taili'],
    ['太力', 'taili'],
    ['OOO Taili', 'taili'],
    ['太力有限公司', 'taili'],
    ['ООО «Шофиркон ипак»', 'ipak'],
    ['SHOFIRKON IPAK QK', 'ipak'],
    ['Қизилқум цемент АЖ', 'sement'],
  ])('%s finds %s', (query, id) => {
    const found = first(query)
    expect(found).toMatchObject({ id })
    expect(found?.score).toBeGreaterThanOrEqual(LIKELY_SAME)
  })

  it.each(['Mingyan Electric', 'Tailai', '明阳电器', '泰来', 'Shofirkon Paxta', 'Qizilqum Oltin'])(
    '%s is claimed to be none of them',
    (query) => {
      expect(first(query)?.score ?? 0).toBeLessThan(LIKELY_SAME)
    },
  )

  it('is settled by a registry number', () => {
    expect(first('91110000 802100433 b')).toMatchObject({ id: 'mingyang', score: 1, reason: 'number' })
    expect(first('305123456')).toMatchObject({ id: 'ipak', reason: 'number' })
  })

  it('is found neither by a legal form alone nor by nothing', () => {
    for (const query of ['', 'MCHJ', '有限公司', '«»', ' Ltd. '])
      expect(resolveName(query, known, { kind: 'company' }).filter((match) => match.score >= LIKELY_SAME)).toEqual([])
  })
})

describe('while a name is typed', () => {
  const known: KnownName[] = [
    { id: 'zs', spellings: ['中山'] },
    { id: 'gz', spellings: ['Guanchjou'] },
    { id: 'qo', spellings: ['Qoʻqon'] },
  ]
  const ids = (query: string, typing: boolean) => resolveName(query, known, { kind: 'place', typing }).map((match) => match.id)

  it.each([
    ['Zhon', 'zs'],
    ['Чжун', 'zs'],
    ['Чжунш', 'zs'],
    ['Guang', 'gz'],
    ['Гуан', 'gz'],
    ["Qo'q", 'qo'],
    ['Қўқ', 'qo'],
  ])('%s offers %s', (query, id) => {
    expect(ids(query, true)).toContain(id)
    expect(ids(query, false)).not.toContain(id)
  })

  it('claims nothing and offers nothing else', () => {
    expect(resolveName('Zhon', known, { kind: 'place', typing: true })[0]?.score).toBeLessThan(LIKELY_SAME)
    expect(ids('Zhan', true)).toEqual([])
    expect(ids('', true)).toEqual([])
  })
})

describe('registry numbers', () => {
  it('takes a social credit code whose last character checks, and no other', () => {
    expect(isUscc('91350100M000100Y43')).toBe(true)
    for (const last of '0123456789ABCDEFGHJKLMNPQRTUWXY') expect(isUscc(`91350100M000100Y4${last}`)).toBe(last === '3')
    expect(isUscc('91350100M000100Y34')).toBe(false)
    expect(isUscc('9135010OM000100Y43')).toBe(false)
  })

  it('knows a STIR by its form', () => {
    expect(isStirForm('305 123-456')).toBe(true)
    expect(isStirForm('30512345')).toBe(false)
    expect(registryNumberOf('２０１２３４５６７')).toEqual({ kind: 'stir', number: '201234567' })
  })
})
