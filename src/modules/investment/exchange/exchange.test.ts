import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { saveParty } from '../../directory/index.ts'
import { memorandumById } from '../memoranda/memorandum.queries.ts'
import { projectById } from '../projects/project/project.queries.ts'
import { type ProjectsWorld, projectsWorld } from '../projects/projects.fixture.ts'
import { saveSector } from '../projects/setup/save-setup.ts'
import { powerOf, readAmount } from './amounts.ts'
import { applyTable, cancelTable } from './apply-table.ts'
import { checkTable } from './check-table.ts'
import { tableById } from './exchange.queries.ts'
import { type ExchangeKind, projectFields } from './fields.ts'
import { headersKey } from './guess-columns.ts'
import { saveMapping } from './save-mapping.ts'
import { takeTable } from './take-table.ts'
import { writeExport } from './write-export.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await house()
})
afterAll(() => world?.close())

async function house(): Promise<ProjectsWorld> {
  const made = await projectsWorld()
  await saveSector(made.ctx, {
    code: 'power',
    names: { en: 'Energy', ru: 'Энергетика', 'zh-Hans': '能源', uz: 'Energetika' },
    position: 0,
    archived: false,
  })
  return made
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const take = (kind: ExchangeKind, bytes: Uint8Array, name = 'sheet.csv') => takeTable(world.ctx, { kind, name, bytes })
const look = async (id: string) => checkTable(world.ctx, await tableById(world.ctx, id))

const russian = [
  'Реестр инвестиционных проектов;;;;;;;',
  ';;;;;;;',
  '№;Инвестор;Отрасль;Объём инвестиций, млн долл. США;Наименование проекта;Страна;Рабочие места;Мощность;Статус',
  '1;ООО «Шёлковый ветер»;Энергетика;12,5;Солнечная станция;КНР;1 200;500 МВт;Строительство',
  '2;Silk Wind LLC;Энергетика;много;Ветряной парк;Китай;80;;',
  '3;Новый Инвестор;Рыболовство;1;Пруд;Китай;;;',
  '4;Новый Инвестор;энергетика;0,75;Завод ламп;Китай;15;20 тыс. шт/год;переговоры',
].join('\r\n')

describe('a messy sheet in Russian', () => {
  test('is mapped by its titles, faults stand at their cells, and the rest is written', async () => {
    const known = await saveParty(world.ctx, {
      kind: 'company',
      names: { en: 'Silk Wind LLC' },
      spellings: ['ООО «Шёлковый ветер»'],
    })
    const { id } = await take('projects', utf8(russian), 'реестр.csv')
    const { mapping, headRow } = await tableById(world.ctx, id)
    expect(headRow).toBe(2)
    expect(mapping).toEqual(['', 'investor', 'sector', 'planned', 'title', 'country', 'jobsPlanned', 'capacity', 'stage'])
    const { rows, faults } = await look(id)
    expect(faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['D5 not_a_figure', 'C6 word_unknown'])
    expect(rows.map(({ parties }) => parties.map((party) => party.known?.id))).toEqual([[known.id], [undefined]])

    const result = await applyTable(world.ctx, id)
    expect([result.made.map(({ row }) => row), result.refused.length]).toEqual([[4, 7], 2])
    const [solar, lamps] = await Promise.all(result.made.map((made) => projectById(world.ctx, made.id)))
    expect(solar).toMatchObject({ title: { ru: 'Солнечная станция' }, stage: 'building', country: 'CN', jobsPlanned: 1200 })
    expect(solar!.planned).toEqual([{ currency: 'USD', minor: 1_250_000_000n }])
    expect(solar!.capacity).toMatchObject({ unit: 'MAW', perYear: false })
    expect(solar!.parties.map(({ currentId, role }) => [currentId, role])).toEqual([[known.id, 'investor']])
    expect(lamps!.planned).toEqual([{ currency: 'USD', minor: 75_000_000n }])
    expect(lamps!.capacity).toMatchObject({ unit: 'H87', perYear: true })
    expect(Number(lamps!.capacity!.quantity)).toBe(20_000)
    expect(lamps!.parties[0]).toMatchObject({ names: { ru: 'Новый Инвестор' }, country: 'CN' })
    await expect(applyTable(world.ctx, id)).rejects.toThrow('import_taken')
    await expect(cancelTable(world.ctx, id)).rejects.toThrow('import_taken')
  })

  test('that comes a second time is told, and nothing is written twice', async () => {
    const { id } = await take('projects', utf8(russian))
    expect((await tableById(world.ctx, id)).beforeAt).not.toBeNull()
    const { rows } = await look(id)
    expect(rows.map(({ there }) => there?.title['ru'])).toEqual(['Солнечная станция', 'Завод ламп'])
    const result = await applyTable(world.ctx, id)
    expect([result.made.length, result.there.length, result.refused.length]).toEqual([0, 2, 2])
    const { count } = await world.db.one(sql<{ count: number }>`
      select count(*)::int as count from investment.project where title ->> 'ru' = 'Завод ламп'`)
    expect(count).toBe(1)
  })

  test('written by two at the same moment makes each project once', async () => {
    const sheet = utf8('Проект,Отрасль\nВдвоём,Энергетика\nНа двоих,Энергетика\n')
    const [one, two] = [await take('projects', sheet), await take('projects', sheet)]
    const results = await Promise.all([applyTable(world.ctx, one.id), applyTable(world.ctx, two.id)])
    expect(results.map(({ made, there }) => made.length + there.length)).toEqual([2, 2])
    expect(results.flatMap(({ made }) => made).length).toBe(2)
  })
})

describe('a Chinese sheet', () => {
  // As Excel in China saves it; the bytes are GB18030.
  const gb = Uint8Array.from(
    Buffer.from(
      'cdb6d7cab6eea3a8cdf2c3c0d4aaa3a92ccdb6d7cab7bd2cd0d0d2b52cd7a2cacd2cc1d9cab1c3fbb3c60a333530302ccbbfc2b7b7e7c4dcc9e8b1b82cc4dcd4b42ccede2cb7e7b5e7b3a10a',
      'hex',
    ),
  )

  test('in GB18030 is read, its mapping corrected by hand and remembered for the same titles in another order', async () => {
    const first = await take('projects', gb, '项目.csv')
    expect((await tableById(world.ctx, first.id)).mapping).toEqual(['planned', 'investor', 'sector', '', ''])
    await expect(saveMapping(world.ctx, first.id, ['planned', 'planned', 'sector', '', ''])).rejects.toMatchObject({
      fields: { 'columns.1': { code: 'column_twice' } },
    })
    await saveMapping(world.ctx, first.id, ['planned', 'investor', 'sector', '', 'title'])
    const { rows } = await look(first.id)
    expect(rows[0]?.of).toMatchObject({ figures: [{ kind: 'money_planned', amount: '35000000', currency: 'USD' }] })
    expect(rows[0]?.title).toEqual({ 'zh-Hans': '风电场' })

    const again = await take('projects', utf8('临时名称,注释,行业,投资方,投资额（万美元）\n光伏电站,x,能源,丝路风能设备,120\n'))
    const { mapping, remembered } = await tableById(world.ctx, again.id)
    expect([mapping, remembered]).toEqual([['title', '', 'sector', 'investor', 'planned'], true])
    expect((await applyTable(world.ctx, again.id)).made).toHaveLength(1)
    expect(headersKey(['A', 'B '])).toBe(headersKey(['b', 'a']))
    expect(headersKey(['A', 'B'])).not.toBe(headersKey(['A', 'B', 'B']))
  })
})

describe('memoranda', () => {
  test('come in signed, with both sides, on their project; a one-sided signed paper is refused at its cell', async () => {
    const project = await world.open({ title: { en: 'Transformer plant' } })
    const sheet = [
      '外方,签署日期,名称,乌方,类型,项目编号,语言',
      `丝路变压器有限公司,2026年5月3日,变压器项目备忘录,区域发展局,备忘录,${project.number},中文、乌文`,
      '丝路变压器有限公司,2026年5月4日,另一份协议,,协议,,',
      '丝路变压器有限公司,,待签协议,区域发展局,协议,P-1999-0001,',
    ].join('\n')
    const { id } = await take('memoranda', utf8(sheet))
    const { made, refused } = await applyTable(world.ctx, id)
    expect(refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['D3 side_missing', 'F4 project_unknown'])
    const paper = await memorandumById(world.ctx, made[0]!.id)
    expect(paper).toMatchObject({ state: 'in_force', kind: 'memorandum', projectId: project.id, languages: ['zh-Hans', 'uz'] })
    expect([String(paper.signedOn), paper.parties.map(({ side }) => side)]).toEqual(['2026-05-03', ['home', 'partner']])
    const again = await take('memoranda', utf8(sheet))
    expect((await applyTable(world.ctx, again.id)).there).toHaveLength(1)
  })
})

test('a row that a verb refuses leaves nothing behind, and the rows around it stand', async () => {
  const sheet =
    'title,partner,home side,signed\nFirst,Amber Mill,Ivory Bureau,2026-05-01\nSecond,Lonely Forge,Lonely Forge,2026-05-01\nThird,Amber Mill,Ivory Bureau,2026-05-02\n'
  const { id } = await take('memoranda', utf8(sheet))
  const { made, refused } = await applyTable(world.ctx, id)
  expect([made.map(({ row }) => row), refused.map(({ row, code }) => `${row} ${code}`)]).toEqual([[2, 4], ['3 twice']])
  const { parties, papers } = await world.db.one(sql<{ parties: number; papers: number }>`
    select (select count(*)::int from directory.party where names::text like '%Lonely Forge%') as parties,
      (select count(*)::int from investment.memorandum where title::text like '%Second%') as papers`)
  expect([parties, papers]).toEqual([0, 0])
})

describe('what goes out', () => {
  test('comes in again: here it stands already, in an empty house it makes the same', async () => {
    for (const locale of ['zh-Hans', 'uz'] as const) {
      const ctx = { ...world.ctx, locale }
      const bytes = await writeExport(ctx, { kind: 'projects', columns: projectFields, everyLanguage: locale === 'uz' })
      const here = await checkTable(
        ctx,
        await tableById(ctx, (await takeTable(ctx, { kind: 'projects', name: 'a.xlsx', bytes })).id),
      )
      expect([locale, here.faults, here.rows.filter(({ there }) => !there)]).toEqual([locale, [], []])

      const other = await house()
      try {
        const { id } = await takeTable({ ...other.ctx, locale }, { kind: 'projects', name: 'a.xlsx', bytes })
        const result = await applyTable({ ...other.ctx, locale }, id)
        expect([result.refused, result.made.length]).toEqual([[], here.rows.length])
        const facts = sql<object>`
          select p.title, p.stage, p.stage_since, p.sector_code, p.country, (
            select jsonb_agg(jsonb_build_array(f.kind, f.year, f.currency, f.amount_minor, f.jobs, f.quantity, f.unit, f.per_year)
              order by f.kind) from investment.standing_figure f where f.project_id = p.id) as figures
          from investment.project p order by p.created_at, p.number`
        const [theirs, ours] = [await other.db.rows(facts), await world.db.rows(facts)]
        const plain = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted()
        expect(plain(theirs)).toEqual(plain(ours))
      } finally {
        await other.close()
      }
    }
  })

  test('has the columns that were ticked, kept for the next time', async () => {
    const wish = { kind: 'projects' as const, columns: ['title', 'stage'], everyLanguage: false }
    await writeExport(world.ctx, wish)
    const { columns } = await world.db.one(sql<{ columns: string[] }>`
      select columns from investment.exchange_columns where kind = 'projects'`)
    expect(columns).toEqual(['title', 'stage'])
    await expect(writeExport(world.ctx, { ...wish, columns: ['nothing'] })).rejects.toMatchObject({
      fields: { columns: { code: 'choose_column' } },
    })
  })
})

test('amounts are read with the words beside them, and never guessed', () => {
  expect(['млн долл. США', '万美元', '亿元', '百万', 'тыс. сум', 'mlrd soʻm', 'USD'].map(powerOf)).toEqual([6, 4, 8, 6, 3, 9, 0])
  expect(readAmount('12,5 млн')).toBe('12500000')
  expect(readAmount('$1,250,000.50')).toBe('1250000.50'.replace(/0$/, ''))
  expect(readAmount('1 200')).toBe('1200')
  expect(readAmount('0,75', 6)).toBe('750000')
  expect(readAmount('100 USD; 200 CNY')).toBeUndefined()
  expect(readAmount('many')).toBeUndefined()
})
