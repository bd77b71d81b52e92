import type { Locale } from '../../../../kernel/locale.ts'
import { formatMoney, groupDigits } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import { DataTable, Notice } from '../../../../ui/components/index.ts'
import { climateTexts } from '../climate-texts.ts'
import { captionOf } from '../page/caption.ts'
import { figureOf } from '../page/presentation.ts'
import type { Estimate, EstimateLine } from './estimate.ts'
import type { SourcedPrice } from './estimate.queries.ts'

interface Props {
  readonly locale: Locale
  readonly result: Estimate<SourcedPrice>
  readonly house: HouseSettings
}

export function EstimateTable({ locale, result, house }: Props) {
  const t = climateTexts(locale)
  const foreign = result.lines.some(({ price }) => price.currency !== null && price.currency !== result.monthly.currency)
  return (
    <>
      {result.missing.length > 0 && (
        <Notice tone="warning">
          {t('estimate.missing', { names: result.missing.map((purpose) => t(`purpose.${purpose}`)).join(', ') })}
        </Notice>
      )}
      <DataTable
        caption={t('estimate.result')}
        hideCaption
        rows={[...result.lines]}
        empty={<p>{t('estimate.nothing')}</p>}
        columns={[
          { key: 'purpose', label: t('estimate.line'), primary: true, cell: ({ purpose }) => t(`purpose.${purpose}`) },
          { key: 'quantity', label: t('estimate.quantity'), numeric: true, cell: (line) => quantityText(line, locale) },
          { key: 'price', label: t('estimate.price'), cell: (line) => <PriceCell locale={locale} line={line} /> },
          { key: 'own', label: t('estimate.monthlyOwn'), numeric: true, cell: ({ monthly }) => formatMoney(monthly, locale) },
          {
            key: 'converted',
            label: t('estimate.monthly'),
            numeric: true,
            cell: ({ converted }) => formatMoney(converted, locale),
          },
        ]}
        foot={{ purpose: t('estimate.sum'), converted: formatMoney(result.monthly, locale) }}
      />
      {result.lines.length > 0 && (
        <p class="estimate-year">
          {t('estimate.yearly')}: <strong>{formatMoney(result.yearly, locale)}</strong>
        </p>
      )}
      {foreign && <p class="figure-source">{rateText({ locale, result, house })}</p>}
    </>
  )
}

const quantityText = ({ purpose, quantity }: EstimateLine, locale: Locale) =>
  purpose === 'payroll-tax'
    ? `${groupDigits(quantity, locale)} %`
    : `${groupDigits(quantity, locale)} ${climateTexts(locale)(`estimate.unit.${purpose}`)}`

function PriceCell({ locale, line: { price } }: { readonly locale: Locale; readonly line: EstimateLine<SourcedPrice> }) {
  const figure = figureOf(price.indicator, price.value, locale)
  const caption = captionOf(figure, locale)
  return (
    <div>
      {figure.number} {figure.unit}
      <span class="figure-source">
        {figure.sourceUrl && !figure.demo ? (
          <a href={figure.sourceUrl} rel="noopener nofollow external">
            {caption}
          </a>
        ) : (
          caption
        )}
      </span>
    </div>
  )
}

// The rate that was taken, in words: for each currency against the dollar, with its day and who says so.
function rateText({ locale, result, house: { rates } }: Props): string {
  const t = climateTexts(locale)
  const used = [...new Set([result.monthly.currency, ...result.lines.flatMap(({ price }) => price.currency ?? [])])].filter(
    (code) => code !== 'USD',
  )
  const list = used.map((code) => `1 USD = ${groupDigits(rates.perUsd[code], locale)} ${code}`).join('; ')
  const date = /^\d{4}-\d{2}-\d{2}$/.test(rates.date) ? formatDay(Temporal.PlainDate.from(rates.date), locale) : '—'
  return t('estimate.rate', { list, date, source: rates.source || '—' })
}
