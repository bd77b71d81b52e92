import type { Locale } from '../../../kernel/locale.ts'
import { formatMoney, formatUnitPrice } from '../../../kernel/money.ts'
import { formatQuantity } from '../../../kernel/unit.ts'
import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { SideBySide } from '../../../ui/components/index.ts'
import { type ComparedTerm, compareRevisions } from '../quotation/compare.ts'
import type { QuotationDetail } from '../quotation/quotation.queries.ts'
import { tradeTexts } from '../texts.ts'
import { buyerTexts } from './buyer-texts.ts'

interface ComparisonProps {
  readonly locale: Locale
  readonly quotations: readonly QuotationDetail[]
  /** Address of the PDF of one of our offers; without it the heads lead nowhere. */
  readonly fileOf?: ((offer: QuotationDetail) => string) | undefined
}

/** Revisions beside each other, oldest first, with what changed marked: both sides read the same table. */
export function Comparison({ locale, quotations, fileOf }: ComparisonProps) {
  const t = buyerTexts(locale)
  const terms = tradeTexts(locale)
  const compared = compareRevisions(quotations)
  const currency = (column: number) => quotations[column]!.currency
  const lineRows = compared.lines.map(({ names, cells }) => ({
    label: wordsFor(names, locale),
    cells: cells.map((cell, column) =>
      cell
        ? {
            value: [
              formatQuantity(cell.quantity.value, cell.unit.value, locale),
              cell.price.value === null ? '' : `× ${formatUnitPrice(cell.price.value, currency(column), locale)}`,
              `= ${formatMoney({ minor: cell.totalMinor.value, currency: currency(column) }, locale)}`,
            ].join(' '),
            changed: cell.added || cell.quantity.changed || cell.price.changed,
          }
        : { value: '—', changed: column > 0 && cells[column - 1] !== undefined },
    ),
  }))
  return (
    <SideBySide
      caption={t('buyer.compare')}
      corner={t('buyer.compare.item')}
      changedLabel={t('buyer.compare.changed')}
      heads={quotations.map((quotation) => (
        <>
          {quotation.revisionNo}. {terms(`quotation.author.${quotation.author}`)}
          <br />
          <small>{terms(`quotation.state.${quotation.state}`)}</small>
          {fileOf && quotation.author === 'house' && (
            <small>
              {' · '}
              <a
                class="link"
                href={fileOf(quotation)}
                aria-label={t('buyer.pdfOf', { number: quotation.number, revision: quotation.revisionNo })}
              >
                {t('buyer.pdf')}
              </a>
            </small>
          )}
        </>
      ))}
      rows={[
        ...lineRows,
        ...compared.terms
          .filter(({ cells }) => cells.some(({ value }) => value))
          .map(({ term, cells }) => ({
            label: t(`buyer.term.${term}`),
            cells: cells.map(({ value, changed }) => ({ value: termText(term, value, locale), changed })),
          })),
        {
          label: t('buyer.compare.total'),
          cells: compared.totals.map(({ value, changed }, column) => ({
            value: formatMoney({ minor: value, currency: currency(column) }, locale),
            changed,
          })),
        },
      ]}
    />
  )
}

function termText(term: ComparedTerm, value: string | null, locale: Locale): string {
  if (!value) return '—'
  if (term === 'validUntil') return formatDay(Temporal.PlainDate.from(value), locale)
  if (term === 'paymentTerm') return tradeTexts(locale)(`payment.${value as 'dp'}`)
  return value
}
