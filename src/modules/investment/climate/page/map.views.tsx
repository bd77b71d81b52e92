import { raw } from 'hono/html'
import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, Section, SelectField } from '../../../../ui/components/index.ts'
import { climateTexts } from '../climate-texts.ts'
import type { MapPart } from '../deck/slides.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { drawMap } from '../map/draw-map.ts'
import { Swatch } from './topic.views.tsx'

export interface MapSectionProps {
  readonly locale: Locale
  readonly part: MapPart & { readonly code: string | undefined }
  readonly choices: readonly Indicator[]
}

/** The map, coloured by the chosen indicator, with its legend and the table that says the same. */
export function MapSection({ locale, part, choices }: MapSectionProps) {
  const t = climateTexts(locale)
  const { map, title, unit } = part
  return (
    <Section title={t('map.title')} id="map">
      {choices.length > 1 && (
        <form class="map-choice no-print" method="get" action={`/${locale}/invest#map`}>
          <SelectField
            name="map"
            label={t('map.colouredBy')}
            value={part.code}
            choices={choices.map(({ code, names }) => ({ value: code, label: wordsFor(names, locale) }))}
            autoSubmit
          />
          <Button look="secondary">{t('map.show')}</Button>
        </form>
      )}
      <div class="map-row">
        <figure class="map-figure">
          <figcaption>{unit ? `${title}, ${unit}` : title}</figcaption>
          {raw(drawMap(map, title, unit))}
          <ul class="map-legend" aria-label={t('map.legend')}>
            {map.legend.map(({ fill, label }) => (
              <li>
                <Swatch fill={fill} /> {label}
              </li>
            ))}
            {map.hasUnknown && (
              <li>
                <Swatch fill="#d8cfb6" /> {part.unknown}
              </li>
            )}
          </ul>
        </figure>
        <table class="map-table">
          <caption class="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('map.number')}</th>
              <th scope="col">{t('table.district')}</th>
              <th scope="col" class="numeric">
                {unit || t('table.number')}
              </th>
            </tr>
          </thead>
          <tbody>
            {map.areas.map((area) => (
              <tr>
                <td>{area.number}</td>
                <th scope="row">{area.name}</th>
                <td class="numeric">{area.value ?? <span class="unknown">{part.unknown}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="figure-source">{part.caption}</p>
      <p class="figure-source">
        {part.attribution}{' '}
        {map.attribution?.licenceUrl && (
          <a href={map.attribution.licenceUrl} rel="noopener nofollow external license">
            {t('map.licenceUrl')}
          </a>
        )}
      </p>
    </Section>
  )
}
