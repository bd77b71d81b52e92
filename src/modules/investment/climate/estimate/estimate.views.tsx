import type { Parameters } from '../../../../kernel/errors.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import { currencies } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  CopyLinkButton,
  Notice,
  PageHead,
  PrintButton,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { climateTexts } from '../climate-texts.ts'
import { captionOf } from '../page/caption.ts'
import { figureOf } from '../page/presentation.ts'
import type { Estimate } from './estimate.ts'
import { EstimateTable } from './estimate-table.tsx'
import type { SourcedPrice } from './estimate.queries.ts'
import { type Asked, needNames } from './estimate.schema.ts'

export interface EstimateProps {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly asked: Asked
  readonly prices: readonly SourcedPrice[]
  readonly result: Estimate<SourcedPrice> | undefined
  readonly today: Temporal.PlainDate
  readonly findText: (key: string, params?: Parameters) => string | undefined
}

const purposeOf = {
  people: 'wage',
  kwh: 'power',
  megawatts: 'power',
  hours: 'power',
  gas: 'gas',
  water: 'water',
  area: 'rent',
} as const

/** What a plant would cost to run: a form, and the estimate line by line, each with the figure that it stands on. */
export function EstimateView(props: EstimateProps) {
  const { locale, house, asked, result, today } = props
  const t = climateTexts(locale)
  const region = wordsFor(house.region, locale)
  return (
    <div class="estimate">
      <PageHead
        title={t('estimate.title')}
        lead={t('estimate.lead')}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: `/${locale}/invest`, label: t('invest.title', { region }) },
              { href: '', label: t('estimate.title') },
            ]}
          />
        }
      />
      {Object.keys(asked.errors).length > 0 && (
        <Notice tone="error">{uiTexts(locale)('formErrors', { count: Object.keys(asked.errors).length })}</Notice>
      )}
      <NeedsForm {...props} />
      {result && (
        <Section title={t('estimate.result')} id="result">
          <p class="estimate-date">
            {t('estimate.madeOn', { date: formatDay(today, locale), house: wordsFor(house.name, locale) })}
          </p>
          <EstimateTable locale={locale} result={result} house={house} />
          <p class="button-row no-print">
            <CopyLinkButton label={t('estimate.copy')} done={t('estimate.copied')} />
            <PrintButton label={t('estimate.print')} />
          </p>
          <p class="field-hint">{t('estimate.disclaimer')}</p>
        </Section>
      )}
    </div>
  )
}

function NeedsForm({ locale, asked, prices, findText }: EstimateProps) {
  const t = climateTexts(locale)
  const hintOf = (name: (typeof needNames)[number]) => {
    if (name === 'hours' || name === 'megawatts') return t(`estimate.hint.${name}`)
    const price = prices.find(({ purpose }) => purpose === purposeOf[name])
    if (!price) return t('estimate.noPrice')
    const figure = figureOf(price.indicator, price.value, locale)
    return `${figure.number} ${figure.unit} · ${captionOf(figure, locale)}`
  }
  const field = (name: (typeof needNames)[number]) => {
    const error = asked.errors[name]
    return {
      name,
      label: t(`estimate.need.${name}`),
      value: asked.values[name] ?? '',
      hint: hintOf(name),
      error: error && (findText(`field.${error.code}`, error.params) ?? findText('field.invalid')),
      inputmode: 'decimal' as const,
    }
  }
  return (
    <form class="form estimate-form no-print" method="get" action={`/${locale}/invest/estimate#result`} novalidate>
      <div class="estimate-fields">
        <TextField {...field('people')} />
        <TextField {...field('kwh')} />
        <fieldset class="estimate-power">
          <legend class="field-label">{t('estimate.powerByLoad')}</legend>
          <TextField {...field('megawatts')} />
          <TextField {...field('hours')} />
        </fieldset>
        <TextField {...field('gas')} />
        <TextField {...field('water')} />
        <TextField {...field('area')} />
        <SelectField
          name="currency"
          label={t('estimate.currency')}
          value={asked.currency}
          choices={currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <Button>{t('estimate.reckon')}</Button>
    </form>
  )
}
