import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { localeChoice, localizedOut, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { activeMakers, type Maker, makerById, makerBySlug } from './maker.queries.ts'

// Telephone and e-mail of a maker are the house's: whoever wants the goods asks the house.
const makerAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string(),
    ...localizedOut('name', 'lang', 'names'),
    ...localizedOut('description', 'descriptionLang', 'descriptions'),
    place: z.object({ slug: z.string(), name: z.string() }).nullable(),
    founded: z.number().int().nullable(),
    employees: z.number().int().nullable(),
    certificates: z.array(z.string()),
    products: z.number().int().describe('Published goods'),
  })
  .meta({ id: 'Maker' })

type MakerAnswer = z.input<typeof makerAnswer>

function answerMaker({ locale, publicUrl }: Ctx, maker: Maker): MakerAnswer {
  const name = textFor(maker.names, locale)
  const description = textFor(maker.description, locale)
  return {
    id: maker.id,
    slug: maker.slug,
    url: `${publicUrl}/${locale}/makers/${maker.slug}`,
    name: name.text,
    lang: name.lang,
    names: maker.names as MakerAnswer['names'],
    description: description.text,
    descriptionLang: description.lang,
    descriptions: maker.description as MakerAnswer['descriptions'],
    place: maker.place === null ? null : { slug: maker.place, name: wordsFor(maker.placeNames ?? {}, locale) },
    founded: maker.founded,
    employees: maker.employees,
    certificates: [...maker.certificates],
    products: maker.products,
  }
}

/** A maker's program sees the own one alone. */
const isShownTo = ({ actor }: Ctx, maker: Maker) =>
  !maker.archived && (actor.kind !== 'program' || actor.makerId === undefined || actor.makerId === maker.id)

const access = { public: true, scopes: ['products:read'] } as const

const list = apiRoute({
  method: 'GET',
  path: '/makers',
  name: 'listMakers',
  tag: 'makers',
  summary: 'Makers whose goods are shown',
  access,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(makerAnswer),
  async handle({ ctx, query }) {
    const shown = (await activeMakers(ctx)).filter((maker) => isShownTo(ctx, maker))
    const page = pageOfAll('makers', shown, query, (maker) => maker.slug)
    return { body: { ...page, items: page.items.map((maker) => answerMaker(ctx, maker)) } }
  },
})

const one = apiRoute({
  method: 'GET',
  path: '/makers/{maker}',
  name: 'getMaker',
  tag: 'makers',
  summary: 'One maker',
  access,
  params: z.object({ maker: z.string().min(1).max(300).describe('Id or address') }),
  query: z.object(localeChoice),
  answer: makerAnswer,
  async handle({ ctx, params }) {
    const maker = isId(params.maker) ? await makerById(ctx, params.maker) : await makerBySlug(ctx, params.maker)
    if (!maker || !isShownTo(ctx, maker)) throw new AppError('not_found', 'not_found')
    return { body: answerMaker(ctx, maker), revision: maker.revision }
  },
})

export const makerApi = [list, one] as const
