import { raw } from 'hono/html'
import type { Locale } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable } from '../../../ui/components/index.ts'
import { stateSign } from '../sites/plan/plan-parts.ts'
import { hectares } from '../sites/plan/plan-of-site.ts'
import { type Plot, plotArea } from './plot.ts'
import { plotsTexts } from './plots-texts.ts'

interface Props {
  readonly locale: Locale
  readonly timeZone: string
  readonly plots: readonly Plot[]
  /** Where a plot is worked on, for the house. */
  readonly href?: (plot: Plot) => string
}

/** The plots of a site; each row is where its plot on the plan leads to. */
export function PlotTable({ locale, timeZone, plots, href }: Props) {
  const t = plotsTexts(locale)
  return (
    <DataTable
      caption={t('plots.caption')}
      hideCaption
      rows={[...plots]}
      columns={[
        {
          key: 'number',
          label: t('plot.number'),
          primary: true,
          cell: (plot) => (
            <span id={`plot-${plot.id}`} class="plot-row" tabindex={-1}>
              {href ? (
                <a class="link" href={href(plot)}>
                  {plot.number}
                </a>
              ) : (
                plot.number
              )}
            </span>
          ),
        },
        { key: 'area', label: t('plot.area'), numeric: true, cell: (plot) => areaOf(plot, locale) },
        {
          key: 'state',
          label: t('plot.state'),
          cell: (plot) => <PlotStateText locale={locale} timeZone={timeZone} plot={plot} />,
        },
        {
          key: 'note',
          label: t('plot.note'),
          cell: ({ note }) => <span lang={langFor(note, locale)}>{wordsFor(note, locale)}</span>,
        },
      ]}
    />
  )
}

function areaOf(plot: Plot, locale: Locale): string {
  const area = plotArea(plot)
  return area === null ? '—' : hectares(area, locale)
}

/** The state of a plot with its sign, and until when it lasts. */
export function PlotStateText({ locale, timeZone, plot }: Omit<Props, 'plots' | 'href'> & { readonly plot: Plot }) {
  const t = plotsTexts(locale)
  return (
    <span class="plot-state">
      {raw(stateSign(plot.state))} {t(`state.${plot.state}`)}
      {plot.until && plot.state === 'held' && (
        <span class="cell-note">
          {t('plot.until', {
            date: formatDay(plot.until.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate(), locale),
          })}
        </span>
      )}
    </span>
  )
}
