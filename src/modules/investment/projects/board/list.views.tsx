import { countryName } from '../../../../platform/texts/country-name.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Pager, PrintButton } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { houseDay, type View } from '../../../../ui/view.ts'
import { formatCapacity } from '../figure/capacity-units.ts'
import { filterQuery, type ProjectFilter } from '../project/project-filter.ts'
import { projectsPerPage } from '../project/project.queries.ts'
import type { ProjectRow } from '../project/project-row.queries.ts'
import type { ProjectChoices } from '../setup/choices.ts'
import { Day, DemoMark, projectsPath, StageBadge, Sums, Words } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { ProjectFilters } from './filter.views.tsx'

interface ListProps {
  readonly view: View
  readonly rows: ProjectRow[]
  readonly total: number
  readonly filter: ProjectFilter
  readonly page: number
  readonly choices: ProjectChoices
}

/** Projects as a table, the longest in their stage first. */
export function ListView({ view, rows, total, filter, page, choices }: ListProps) {
  const t = projectsTexts(view.locale)
  const ui = uiTexts(view.locale)
  const pages = Math.max(1, Math.ceil(total / projectsPerPage))
  return (
    <>
      <PageHead
        title={t('list.heading')}
        lead={t('board.lead', { count: total })}
        actions={
          <span class="button-row no-print">
            <ButtonLink href={view.to(`${projectsPath}/new`)} icon="plus">
              {t('project.new')}
            </ButtonLink>
            <ButtonLink look="secondary" href={view.to(`${projectsPath}${filterQuery({ ...filter, stage: undefined })}`)}>
              {t('board.title')}
            </ButtonLink>
            <PrintButton label={t('print')} />
          </span>
        }
      />
      <ProjectFilters view={view} filter={filter} choices={choices} path={`${projectsPath}/list`} byStage />
      <Table view={view} rows={rows} />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={pages}
        summary={`${page} / ${pages}`}
        href={(to) => view.to(`${projectsPath}/list${filterQuery({ ...filter, page: to })}`)}
      />
    </>
  )
}

function Table({ view, rows }: Pick<ListProps, 'view' | 'rows'>) {
  const { locale } = view
  const t = projectsTexts(locale)
  return (
    <DataTable
      caption={t('list.title')}
      hideCaption
      rows={rows}
      empty={
        <EmptyState title={t('list.empty')}>
          <p>{t('list.emptyHint')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          label: t('list.project'),
          primary: true,
          cell: (row) => (
            <span class="two-lines">
              <a class="link" href={view.to(`${projectsPath}/${row.id}`)}>
                <Words text={row.title} locale={locale} />
              </a>
              <span class="muted">
                {row.number} <DemoMark demo={row.demo} locale={locale} />
              </span>
            </span>
          ),
        },
        {
          key: 'stage',
          label: t('list.stage'),
          cell: (row) => (
            <span class="two-lines stage-cell">
              <StageBadge stage={row.stage} locale={locale} />
              <span class={row.stuck ? 'late' : 'muted'}>
                {t('board.days', { days: row.stageSince.until(houseDay(view), { largestUnit: 'days' }).days })}
              </span>
            </span>
          ),
        },
        { key: 'sector', label: t('list.sector'), cell: (row) => <Words text={row.sectorNames} locale={locale} /> },
        {
          key: 'place',
          label: t('list.district'),
          cell: (row) => (
            <span class="two-lines">
              <span>{row.districtNames ? <Words text={row.districtNames} locale={locale} /> : '—'}</span>
              {row.country && <span class="muted">{countryName(row.country, locale)}</span>}
            </span>
          ),
        },
        {
          key: 'planned',
          label: t('list.planned'),
          numeric: true,
          cell: (row) => <Sums totals={row.planned} locale={locale} />,
        },
        { key: 'paid', label: t('list.paid'), numeric: true, cell: (row) => <Sums totals={row.paid} locale={locale} /> },
        {
          key: 'capacity',
          label: t('list.capacity'),
          cell: (row) => (row.capacity ? formatCapacity(row.capacity, locale) : '—'),
        },
        {
          key: 'next',
          label: t('list.next'),
          cell: (row) => (
            <span class="two-lines">
              {row.nextStepOn && (
                <span class={Temporal.PlainDate.compare(row.nextStepOn, houseDay(view)) < 0 ? 'late' : undefined}>
                  <Day day={row.nextStepOn} locale={locale} />
                </span>
              )}
              <span>{row.nextStep || '—'}</span>
              {row.responsibleName && <span class="muted">{row.responsibleName}</span>}
            </span>
          ),
        },
      ]}
    />
  )
}
