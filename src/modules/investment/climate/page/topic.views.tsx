import { raw } from 'hono/html'
import type { Locale } from '../../../../kernel/locale.ts'
import { classes, Section } from '../../../../ui/components/index.ts'
import { drawSeries } from '../chart/draw-columns.ts'
import { drawShares, shareColour } from '../chart/draw-shares.ts'
import { climateTexts } from '../climate-texts.ts'
import { SourceLine } from './figure.views.tsx'
import type { Figure, SourcedChart, TopicPart } from './presentation.ts'

interface PartProps {
  readonly locale: Locale
  readonly part: TopicPart
}

/** One topic: its charts, its figures as a table, its texts with the acts that they stand on. */
export function TopicSection({ locale, part }: PartProps) {
  const numbers = part.figures.filter(({ number, headline }) => number !== undefined && !headline)
  const texts = part.figures.filter(({ text }) => text !== undefined)
  const charts = part.series.length + part.shares.length
  if (numbers.length + texts.length + charts === 0) return null
  return (
    <Section title={part.title} id={part.topic}>
      <div class={classes('topic-row', charts === 1 && numbers.length > 0 && 'topic-split')}>
        {charts > 0 && (
          <div class="chart-grid">
            {part.shares.map((chart) => (
              <ShareFigure locale={locale} chart={chart} />
            ))}
            {part.series.map((chart) => (
              <SeriesFigure locale={locale} chart={chart} />
            ))}
          </div>
        )}
        {numbers.length > 0 && (
          <dl class="figure-list">
            {numbers.map((figure) => (
              <NumberRow locale={locale} figure={figure} />
            ))}
          </dl>
        )}
      </div>
      {texts.length > 0 && (
        <div class="fact-cards">
          {texts.map((figure) => (
            <article class="fact-card">
              <h3>{figure.name}</h3>
              <p>{figure.text}</p>
              {figure.act && (
                <p class="fact-act">
                  {climateTexts(locale)('act.label')}: {figure.act}
                </p>
              )}
              <SourceLine locale={locale} figure={figure} />
            </article>
          ))}
        </div>
      )}
    </Section>
  )
}

function NumberRow({ locale, figure }: { readonly locale: Locale; readonly figure: Figure }) {
  return (
    <div>
      <dt>{figure.name}</dt>
      <dd>
        <span class="figure-number">
          {figure.number} <span class="figure-unit">{figure.unit}</span>
        </span>
        {figure.act && <span class="fact-act">{figure.act}</span>}
        <SourceLine locale={locale} figure={figure} />
      </dd>
    </div>
  )
}

interface ChartProps {
  readonly locale: Locale
  readonly chart: SourcedChart
}

function SeriesFigure({ locale, chart }: ChartProps) {
  return (
    <figure class="chart-figure">
      <figcaption>
        {chart.title}, <span class="figure-unit">{chart.unit}</span>
      </figcaption>
      {raw(drawSeries(chart))}
      <SourceLine locale={locale} figure={chart} />
    </figure>
  )
}

function ShareFigure({ locale, chart }: ChartProps) {
  return (
    <figure class="chart-figure">
      <figcaption>{chart.title}</figcaption>
      <div class="share-row">
        {raw(drawShares(chart))}
        <ul class="share-legend">
          {chart.points.map(({ label, text }, at) => (
            <li>
              <Swatch fill={shareColour(at)} />
              <span>{label}</span> <strong>{text} %</strong>
            </li>
          ))}
        </ul>
      </div>
      <SourceLine locale={locale} figure={chart} />
    </figure>
  )
}

/** A patch of colour, drawn so that it also prints. */
export function Swatch({ fill }: { readonly fill: string }) {
  return raw(
    `<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="1.5" fill="${fill}"/></svg>`,
  )
}
