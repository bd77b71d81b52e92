import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { fromBuffer } from 'yauzl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { type ClimateWorld, climateWorld } from '../climate.fixture.ts'
import { climateNow } from '../page/presentation.ts'
import { readCells } from '../table/read-cells.ts'
import { composeDeck } from './compose-deck.ts'
import { deckFile, recentDecks } from './deck.queries.ts'
import { makeDeck } from './make-deck.ts'
import { deckSections } from './sections.ts'
import { writePdf } from './write-pdf.ts'
import { writePptx } from './write-pptx.ts'

let world: ClimateWorld
beforeAll(async () => {
  world = await climateWorld()
  for (const [at, period] of ['2021', '2022', '2023'].entries()) await world.state('population', period, String(100.5 + at * 11))
  await world.state('population', '2023', '40', { district: 'gulobod' })
  await world.state('relief', '2024', '', {
    number: undefined,
    texts: { en: 'No profit tax', 'zh-Hans': '免征企业所得税' },
    act: 'Art. 1',
  })
}, 60_000)
afterAll(() => world?.close())

function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, Buffer>>()
  const parts = new Map<string, Buffer>()
  fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, zip) => {
    if (fault) return reject(fault)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: { fileName: string }) => {
      zip.openReadStream(entry as never, (broken, stream) => {
        if (broken) return reject(broken)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
  return promise
}

const deckFor = async (locale: Ctx['locale']) => {
  const ctx: Ctx = { ...world.ctx, locale }
  const order = { sections: deckSections, investor: 'Ming & Söhne <Ltd>', sites: [], projects: [] }
  return composeDeck(ctx, await climateNow(ctx), order)
}

test('slides: every part is there that another one names, and each chart carries its workbook with the same figures', async () => {
  const parts = await unzip(await writePptx(await deckFor('zh-Hans'), world.ctx.house, 'zh-Hans'))
  const text = (name: string) => parts.get(name)!.toString()
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.rels')) continue
    const folder = path.posix.dirname(path.posix.dirname(name))
    for (const [, target, mode] of bytes.toString().matchAll(/Target="([^"]+)"(?: TargetMode="(\w+)")?/g)) {
      if (mode === 'External') continue
      const file = target!.startsWith('/') ? target!.slice(1) : path.posix.join(folder, target!)
      expect([name, file, parts.has(file)]).toEqual([name, file, true])
    }
  }
  const types = text('[Content_Types].xml')
  for (const name of parts.keys()) if (/^ppt\/(slides|charts)\/\w+\.xml$/.test(name)) expect(types).toContain(`/${name}`)
  const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(1)
  const values = [...text(charts[0]!).matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].join('')
  expect([...values.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, value]) => Number(value))).toEqual([100.5, 111.5, 122.5])
  const [workbook] = [...parts.keys()].filter((name) => /embeddings\/.*\.xlsx$/.test(name))
  const cells = await readCells(new Uint8Array(parts.get(workbook!)!))
  expect(cells.slice(1).map(([label, value]) => [label, value])).toEqual([
    ['2021', '100.5'],
    ['2022', '111.5'],
    ['2023', '122.5'],
  ])
  const words = [...parts]
    .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => bytes.toString())
    .join('')
  expect(words).toContain('Microsoft YaHei')
  expect(words).toContain('lang="zh-CN"')
  expect(words).toContain('免征企业所得税')
  expect(words).toContain('Ming &amp; Söhne &lt;Ltd&gt;')
  expect(words).toContain('a:custGeom')
  expect(words).toContain('a:tbl')
})

test('paper: each language is typeset, whatever the investor is called', async () => {
  for (const locale of locales) {
    const pdf = await writePdf(await deckFor(locale), world.ctx.house, locale, world.ctx.now)
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  }
})

test('a deck is kept as it was handed over, with who made it for whom; what is not chosen is not in it', async () => {
  const chosen = { investor: 'Ming/Co', locale: 'en' as const, sector: undefined, sites: [] }
  await makeDeck(world.ctx, { ...chosen, format: 'pdf', sections: ['map'] })
  const { id } = await makeDeck(world.ctx, { ...chosen, format: 'pptx', sections: ['incentives'] })
  const [made] = await recentDecks(world.ctx)
  expect(made).toMatchObject({ id, investor: 'Ming/Co', format: 'pptx', madeBy: 'test' })
  const file = await deckFile(world.ctx, id)
  expect(file.name).toBe('Ming Co en.pptx')
  const parts = await unzip(file.bytes)
  expect([...parts.keys()].filter((name) => name.includes('charts/chart'))).toEqual([])
  // Cover, texts, closing.
  expect([...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(3)
  expect(await world.db.rows(sql`select 1 from platform.event where type = 'deck.made' and subject_id = ${id}`)).toHaveLength(1)
  await expect(makeDeck(world.ctx, { ...chosen, format: 'pdf', sections: ['map'], sector: 'none' })).rejects.toMatchObject({
    fields: { sector: { code: 'invalid_choice' } },
  })
})

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((file) => existsSync(file))

test.skipIf(!office)(
  'where LibreOffice is at hand it opens the slides and makes pages of them',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'savdo-deck-'))
    for (const locale of ['zh-Hans', 'uz'] as const) {
      const deck = await deckFor(locale)
      await writeFile(path.join(folder, `${locale}.pptx`), await writePptx(deck, world.ctx.house, locale))
      await promisify(execFile)(office!, [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path.join(folder, `${locale}.pptx`),
      ])
      expect((await stat(path.join(folder, `${locale}.pdf`))).size).toBeGreaterThan(10_000)
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
  },
)
