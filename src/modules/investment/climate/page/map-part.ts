import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { climateTexts } from '../climate-texts.ts'
import type { MapPart } from '../deck/slides.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { regionMap } from '../map/map-model.ts'
import { captionOf } from './caption.ts'
import { districtValues } from './choose-values.ts'
import { type Climate, figureOf } from './presentation.ts'

/** The indicators that a map can be coloured by: those with figures for districts. */
export function mapIndicators({ indicators, values }: Climate): Indicator[] {
  return indicators.filter((indicator) => districtValues(indicator, values).length > 0)
}

/** The map coloured by one indicator, by the first that has figures unless `code` names another; undefined without districts. */
export function mapPart(
  climate: Climate,
  locale: Locale,
  code: string | undefined,
): (MapPart & { code: string | undefined }) | undefined {
  if (climate.districts.length === 0) return undefined
  const t = climateTexts(locale)
  const choices = mapIndicators(climate)
  const indicator = choices.find((choice) => choice.code === code) ?? choices[0]
  const values = indicator ? districtValues(indicator, climate.values) : []
  const { districts, boundaries } = climate
  const map = regionMap({ districts, boundaries, values, locale })
  const figure = indicator && values[0] && figureOf(indicator, { ...values[0], demo: values.some(({ demo }) => demo) }, locale)
  const drawn = map.attribution
  const attribution = drawn
    ? [wordsFor(drawn.note, locale), t('map.attribution', { source: drawn.source, licence: drawn.licence })]
        .filter(Boolean)
        .join(' ')
    : t('map.tiles')
  return {
    code: indicator?.code,
    map,
    title: figure?.name ?? t('map.title'),
    unit: figure?.unit ?? '',
    caption: figure ? captionOf(figure, locale) : t('map.noFigures'),
    attribution: map.schematic && !map.tiles ? `${t('map.schematic')} ${attribution}` : attribution,
    unknown: t('map.unknown'),
  }
}
