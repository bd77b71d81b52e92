import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { placesBySlug } from '../../src/modules/directory/index.ts'
import {
  boundaryForm,
  createIndicator,
  districtInput,
  giveBoundaries,
  indicatorInput,
  saveDistrict,
  stateValue,
  valueForm,
} from '../../src/modules/investment/index.ts'
import { today, type Ctx } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'

const climate = z.object({
  districts: z.array(z.record(z.string(), z.string())),
  indicators: z.array(z.object({ indicator: indicatorInput, values: z.array(valueForm) })),
})

const boundaries = boundaryForm.parse({
  kind: 'mapped',
  source: '© OpenStreetMap contributors',
  licence: 'ODbL 1.0',
  licenceUrl: 'https://www.openstreetmap.org/copyright',
  note: {
    uz: 'Tuman va shaharlar chegaralari OpenStreetMap boʻyicha, soddalashtirilgan; rasmiy hujjat emas.',
    ru: 'Границы районов и городов по данным OpenStreetMap, упрощены; официальным документом не являются.',
    'zh-Hans': '区、市边界取自 OpenStreetMap 并经简化，不作为法定依据。',
    en: 'District and city boundaries from OpenStreetMap, simplified; not an official document.',
  },
})

/** Districts, indicators with their figures, and the boundaries of the map; what is there by its code stays as it is. */
export async function loadClimate(ctx: Ctx, projectRoot: string): Promise<void> {
  const folder = path.join(projectRoot, 'demo/investment')
  const data = climate.parse(JSON.parse(readFileSync(path.join(folder, 'climate.json'), 'utf8')))
  const places = await placesBySlug(ctx.db)
  for (const district of data.districts) {
    const place = places.get(district['slug']!)
    await saveDistrict(ctx, districtInput.parse({ ...district, names: place?.names, country: place?.country }))
  }
  for (const { indicator, values } of data.indicators) {
    const there = await ctx.db.maybe(sql`select 1 from investment.indicator where code = ${indicator.code}`)
    if (there) continue
    await createIndicator(ctx, indicator)
    for (const value of values) await stateValue(ctx, indicator.code, { ...value, asOf: value.asOf ?? today(ctx) })
  }
  const drawn = await ctx.db.maybe(sql`select 1 from investment.boundary_set`)
  if (!drawn) await giveBoundaries(ctx, boundaries, readFileSync(path.join(folder, 'districts.geojson')))
}
