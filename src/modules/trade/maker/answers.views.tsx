import { formatUnitPrice } from '../../../kernel/money.ts'
import { formatQuantity, unitName } from '../../../kernel/unit.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable } from '../../../ui/components/index.ts'
import { clock, type View } from '../../../ui/view.ts'
import type { AnsweredLine } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'

/** What a maker said of each line, for staff. */
export function Answers({
  view,
  lines,
  caption,
}: {
  readonly view: View
  readonly lines: readonly AnsweredLine[]
  readonly caption: string
}) {
  const t = tradeMakerTexts(view.locale)
  const none = <span class="muted">—</span>
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={[...lines]}
      columns={[
        {
          key: 'goods',
          label: t('asked.goods'),
          primary: true,
          cell: ({ names }) => <span lang={langFor(names, view.locale)}>{wordsFor(names, view.locale)}</span>,
        },
        {
          key: 'asked',
          label: t('thread.asked'),
          numeric: true,
          cell: ({ quantity, unit }) => formatQuantity(quantity, unit, view.locale),
        },
        {
          key: 'price',
          label: t('thread.price'),
          numeric: true,
          cell: ({ price, currency, unit }) =>
            price && currency ? `${formatUnitPrice(price, currency, view.locale)} / ${unitName(unit, view.locale)}` : none,
        },
        { key: 'lead', label: t('answer.leadTime'), numeric: true, cell: ({ leadTimeDays }) => leadTimeDays ?? none },
        {
          key: 'stock',
          label: t('thread.stock'),
          numeric: true,
          cell: ({ stock, unit }) => (stock === null ? none : formatQuantity(stock, unit, view.locale)),
        },
        {
          key: 'when',
          label: t('thread.answered'),
          cell: ({ answeredAt }) => (answeredAt ? clock(view, answeredAt) : <span class="muted">{t('thread.noAnswer')}</span>),
        },
      ]}
    />
  )
}
