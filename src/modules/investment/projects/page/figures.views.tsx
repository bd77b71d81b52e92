import { currencies, formatMoney } from '../../../../kernel/money.ts'
import { Confirm, DataTable, EmptyState, Section } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { formatCapacity } from '../figure/capacity-units.ts'
import { type Figure, isCapacity, isJobs, isMoney, moneyByYear } from '../figure/figure.ts'
import { Day } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { FigureForm } from './figure-form.views.tsx'
import type { ProjectProps } from './page-props.ts'

/** Money by year, jobs and capacity: every figure with its day, its source and who stated it. */
export function FiguresTab(props: ProjectProps) {
  const { view, project, refused } = props
  const t = projectsTexts(view.locale)
  const adding = refused?.form.startsWith('figure-add')
  return (
    <>
      <MoneyByYear {...props} />
      <Section title={t('figures.all')} id="figures">
        <DataTable
          caption={t('figures.all')}
          hideCaption
          rows={[...project.figures]}
          empty={<EmptyState title={t('figures.none')} />}
          columns={[
            {
              key: 'kind',
              label: t('figures.kind'),
              primary: true,
              cell: (row) => (
                <span class={row.replaced ? 'figure-replaced' : undefined}>
                  {t(`figure.${row.kind}`)}
                  {isMoney(row) && <span class="muted"> {row.year}</span>}
                </span>
              ),
            },
            {
              key: 'value',
              label: t('figures.value'),
              numeric: true,
              cell: (row) => <span class={row.replaced ? 'figure-replaced' : undefined}>{figureValue(row, view)}</span>,
            },
            { key: 'asOf', label: t('figures.asOf'), cell: (row) => <Day day={row.asOf} locale={view.locale} /> },
            { key: 'source', label: t('figures.source'), cell: (row) => row.source || '—' },
            { key: 'by', label: t('figures.by'), cell: (row) => row.actorName },
            {
              key: 'correct',
              label: t('figures.correct'),
              cell: (row) =>
                row.replaced ? (
                  <span class="muted">{t('figures.corrected')}</span>
                ) : (
                  <Confirm label={t('figures.correct')} tone="plain" open={refused?.form === `figure-${row.id}`}>
                    <FigureForm {...props} form={`figure-${row.id}`} kind={row.kind} replaces={row} />
                  </Confirm>
                ),
            },
          ]}
        />
      </Section>
      <Section title={t('figures.add')} look="panel" id="add">
        <div class="figure-forms">
          {(['money_planned', 'money_paid', 'jobs_planned', 'jobs_filled', 'capacity_planned', 'capacity_reached'] as const).map(
            (kind) => (
              <details class="fold" open={adding && refused?.form === `figure-add-${kind}`}>
                <summary>{t(`figure.${kind}`)}</summary>
                <FigureForm {...props} form={`figure-add-${kind}`} kind={kind} />
              </details>
            ),
          )}
        </div>
      </Section>
    </>
  )
}

export function figureValue(figure: Figure, view: View): string {
  const t = projectsTexts(view.locale)
  if (isMoney(figure)) return formatMoney({ minor: figure.amountMinor, currency: figure.currency }, view.locale)
  if (isJobs(figure)) return t('board.jobs', { jobs: figure.jobs })
  return isCapacity(figure) ? formatCapacity(figure, view.locale) : ''
}

function MoneyByYear({ view, project }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const rows = moneyByYear(project.figures)
  const money = (minor: bigint, currency: (typeof currencies)[number]) =>
    minor === 0n ? '—' : formatMoney({ minor, currency }, view.locale)
  return (
    <Section title={t('figures.byYear')}>
      <DataTable
        caption={t('figures.byYear')}
        hideCaption
        rows={rows}
        empty={<EmptyState title={t('figures.noMoney')} />}
        columns={[
          { key: 'year', label: t('figures.year'), primary: true, cell: ({ year }) => year },
          { key: 'planned', label: t('figure.money_planned'), numeric: true, cell: (row) => money(row.planned, row.currency) },
          { key: 'paid', label: t('figure.money_paid'), numeric: true, cell: (row) => money(row.paid, row.currency) },
          {
            key: 'share',
            label: t('figures.share'),
            numeric: true,
            cell: ({ planned, paid }) => (planned === 0n ? '—' : `${(paid * 100n) / planned} %`),
          },
        ]}
      />
    </Section>
  )
}
