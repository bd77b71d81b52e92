import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { localeChoice, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { importPlan } from '../plots/import-plan.ts'
import { seesAll } from '../plots/plot.api.ts'
import { publishSite } from './publish-site.ts'
import { createSite, editSite } from './save-site.ts'
import { answerSite, siteAnswer } from './site.answer.ts'
import { changeSiteBody, newSiteBody, siteInputOf } from './site.body.ts'
import { fits, needs, siteFilter } from './site-filter.ts'
import { allSites, publishedSites, siteById, siteCalled } from './site.queries.ts'
import { type Site, siteKinds, siteStates } from './site.ts'

const readers = { public: true, scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const site = z.object({ site: z.string().min(1).max(300).describe('Id or address') })
const common = { tag: 'investment', query: z.object(localeChoice) } as const
const number = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,3})?$/, 'decimal_string')
  .optional()
const shown = (ctx: Ctx, found: Site) => ({ body: answerSite(ctx, found), revision: found.revision })

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/sites',
  name: 'listSites',
  summary: 'Places to build, by need',
  about: 'Published sites; a key that reads investment sees all. Boundaries are left out here.',
  access: readers,
  query: z.object({
    kind: z.array(z.enum(siteKinds, 'invalid_choice')).default([]),
    state: z.array(z.enum(siteStates, 'invalid_choice')).default([]),
    district: z.array(z.string().max(80, 'too_long')).default([]).describe('Address of a place'),
    need: z.array(z.enum(needs, 'invalid_choice')).default([]).describe('All of them must be there'),
    ha: number.describe('Least free area in one piece, hectares'),
    mw: number.describe('Least available power, MW'),
    gas: number.describe('Least available gas, m³/h'),
    water: number.describe('Least available water, m³/day'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(siteAnswer),
  async handle({ ctx, query: { limit, cursor, locale: _, ...wanted } }) {
    const all = await (seesAll(ctx) ? allSites : publishedSites)(ctx)
    const filter = siteFilter.parse(wanted)
    const page = pageOfAll(
      'sites',
      all.filter((each) => fits(each, filter)),
      { limit, cursor },
      ({ id }) => id,
    )
    return { body: { ...page, items: page.items.map((each) => answerSite(ctx, each)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/sites/{site}',
  name: 'getSite',
  summary: 'One site with its boundary and plots',
  access: readers,
  params: site,
  answer: siteAnswer,
  handle: async ({ ctx, params }) => shown(ctx, await siteCalled(ctx, params.site, seesAll(ctx))),
})

const create = apiRoute({
  ...common,
  method: 'POST',
  path: '/sites',
  name: 'createSite',
  summary: 'Add a site, unpublished',
  access: writers,
  body: newSiteBody,
  answer: siteAnswer,
  status: 201,
  async handle({ ctx, body }) {
    const { id } = await createSite(ctx, siteInputOf(body))
    return { ...shown(ctx, await siteById(ctx, id)), headers: { location: `/api/v1/sites/${id}` } }
  },
})

const change = apiRoute({
  ...common,
  method: 'PATCH',
  path: '/sites/{site}',
  name: 'changeSite',
  summary: 'Change a site',
  about: 'What is left out stays as it is; null takes a value away. `published` shows it to everybody or takes it back.',
  access: writers,
  params: site,
  body: changeSiteBody,
  answer: siteAnswer,
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    allow(ctx, 'investment.write')
    const before = await siteCalled(ctx, params.site, true)
    const { published, ...rest } = body
    let seen = revision(before.revision)
    if (Object.keys(rest).length > 0) {
      await editSite(ctx, before.id, seen, siteInputOf(rest, before))
      seen += 1
    }
    if (published !== undefined && published !== (before.publishedAt !== null)) await publishSite(ctx, before.id, seen, published)
    return shown(ctx, await siteById(ctx, before.id))
  },
})

const plan = apiRoute({
  ...common,
  method: 'PUT',
  path: '/sites/{site}/plan',
  name: 'drawSite',
  summary: 'Draw the boundary and plots of a site from GeoJSON',
  about:
    'An area alone is the boundary; in a FeatureCollection what bears a `number` is a plot, with its hectares in `area_ha`. Plots that are there are redrawn by number, none is removed.',
  access: writers,
  params: site,
  upload: { mediaTypes: ['application/geo+json', 'application/octet-stream'], maximum: 5 * 1024 * 1024 },
  answer: z.object({
    boundary: z.boolean(),
    added: z.number().int(),
    redrawn: z.number().int(),
    areaHa: out.decimal.nullable(),
    boundaryHa: out.decimal.nullable(),
  }),
  async handle({ ctx, params, upload }) {
    allow(ctx, 'investment.write')
    const { id } = isId(params.site) ? { id: params.site.toLowerCase() } : await siteCalled(ctx, params.site, true)
    const drawn = await importPlan(ctx, id, new TextDecoder().decode(upload.bytes))
    const { areaHa, boundaryHa } = await siteById(ctx, id)
    return { body: { ...drawn, areaHa, boundaryHa } }
  },
})

export const siteApi = [list, one, create, change, plan] as const
