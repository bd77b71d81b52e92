import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { localeChoice, localizedOut, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { inquiryStates } from './inquiry.ts'
import { orNull } from './inquiry.answer.ts'
import { type MakerInquiryLine, makerInquiryLines } from './maker-lines.queries.ts'

const askedGoods = z
  .object({
    inquiry: z.string().describe('Its number'),
    state: z.enum(inquiryStates),
    receivedAt: out.instant,
    productId: out.id.nullable(),
    ...localizedOut('name', 'lang', 'names'),
    quantity: out.decimal,
    unit: z.enum(units),
    targetPrice: z.object({ amount: out.decimal, currency: z.enum(currencies) }).nullable(),
    wantedDate: out.day.nullable(),
  })
  .meta({ id: 'AskedGoods' })

// Newest first, as one text: what is counted down sorts backwards.
const keyOf = ({ receivedAt, number, productId }: MakerInquiryLine) =>
  `${String(9_999_999_999_999 - receivedAt.epochMilliseconds).padStart(13, '0')} ${number} ${productId ?? ''}`

const list = apiRoute({
  method: 'GET',
  path: '/asked-goods',
  name: 'listAskedGoods',
  tag: 'inquiries',
  summary: 'What was asked of the own goods',
  about: 'For the key of a maker: which of its goods were asked for, never by whom.',
  access: { scopes: ['inquiries:read'] },
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(askedGoods),
  async handle({ ctx, query }) {
    const page = pageOfAll('asked-goods', await makerInquiryLines(ctx), query, keyOf)
    const items = page.items.map(
      ({ number, state, receivedAt, productId, names, quantity, unit, targetPrice, targetCurrency, wantedDate }) => {
        const { text: name, lang } = textFor(names, ctx.locale)
        const target =
          targetPrice !== null && targetCurrency !== null ? { amount: plain(targetPrice), currency: targetCurrency } : null
        return {
          inquiry: number,
          state,
          receivedAt: String(receivedAt),
          productId,
          name,
          lang,
          names: names as Record<string, string>,
          quantity: plain(quantity),
          unit,
          targetPrice: target,
          wantedDate: orNull(wantedDate),
        }
      },
    )
    return { body: { ...page, items } }
  },
})

export const askedGoodsApi = [list] as const
