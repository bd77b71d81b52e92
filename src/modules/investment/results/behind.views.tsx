import { plain } from '../../../kernel/decimal.ts'
import { formatMoney, groupDigits } from '../../../kernel/money.ts'
import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Pager } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { PromiseBadge } from '../memoranda/paper-badges.tsx'
import { commitmentStates } from '../memoranda/commitment.ts'
import { memorandaPath } from '../memoranda/memoranda-list.views.tsx'
import { StandingBadge } from '../partner/standing-badge.tsx'
import { formatCapacity } from '../projects/figure/capacity-units.ts'
import { projectsTexts } from '../projects/texts.ts'
import { type Behind, type BehindRow, behindPerPage } from './behind.queries.ts'
import { resultQuery, type ResultFilter } from './result-filter.ts'
import { behindAddress, resultsPath } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'

interface Props {
  readonly view: View
  readonly filter: ResultFilter
  readonly behind: Behind
  readonly list: { readonly rows: readonly BehindRow[]; readonly total: number }
  readonly page: number
}

/** The rows that one figure counts. */
export function BehindView({ view, filter, behind, list, page }: Props) {
  const t = resultsTexts(view.locale)
  const ui = uiTexts(view.locale)
  const pages = Math.max(1, Math.ceil(list.total / behindPerPage))
  const has = (name: keyof BehindRow) => list.rows.some((row) => row[name] !== null)
  return (
    <>
      <PageHead
        title={t(`behind.${behind.of}`)}
        lead={t('behind.count', { n: list.total })}
        actions={
          <ButtonLink look="secondary" href={view.to(`${resultsPath(filter)}${resultQuery(filter)}`)}>
            {t('behind.back')}
          </ButtonLink>
        }
      />
      <DataTable<BehindRow>
        caption={t('behind.title')}
        hideCaption
        rows={[...list.rows]}
        empty={<EmptyState title={t('behind.empty')} />}
        columns={[
          {
            key: 'what',
            label: t(has('paperId') ? 'behind.paper' : 'behind.project'),
            primary: true,
            cell: (row) => <What view={view} filter={filter} row={row} />,
          },
          ...(has('paperId')
            ? [
                {
                  key: 'project',
                  label: t('behind.project'),
                  cell: (row: BehindRow) => <Project view={view} filter={filter} row={row} />,
                },
              ]
            : []),
          {
            key: 'stage',
            label: t('behind.stage'),
            cell: (row) => (row.stage ? projectsTexts(view.locale)(`stage.${row.stage}`) : '—'),
          },
          ...(has('amountMinor') || has('quantity')
            ? [{ key: 'value', label: t('behind.value'), numeric: true, cell: (row: BehindRow) => valueOf(row, view) }]
            : []),
          { key: 'day', label: t('behind.day'), cell: (row) => (row.day ? formatDay(row.day, view.locale) : '—') },
          ...(has('standing') || has('promiseState')
            ? [{ key: 'standing', label: t('behind.standing'), cell: (row: BehindRow) => <Sides view={view} row={row} /> }]
            : []),
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={pages}
        summary={t('behind.page', { page, pages })}
        href={(to) => view.to(`${behindAddress(filter, behind)}${to > 1 ? `&page=${to}` : ''}`)}
      />
    </>
  )
}

type RowProps = Pick<Props, 'view' | 'filter'> & { readonly row: BehindRow }

function What({ view, filter, row }: RowProps) {
  if (row.paperId === null) return <Project view={view} filter={filter} row={row} />
  const words = wordsFor(row.texts ?? row.paperTitle ?? {}, view.locale)
  return (
    <span class="two-lines">
      {filter.outside ? <span>{words}</span> : <a href={view.to(`${memorandaPath}/${row.paperId}`)}>{words}</a>}
      <span class="muted">{row.paperNumber}</span>
    </span>
  )
}

function Project({ view, filter, row }: RowProps) {
  if (row.projectId === null) return <span class="muted">—</span>
  // What rests or was dropped has no page outside.
  if (filter.outside && (row.stage === 'paused' || row.stage === 'dropped'))
    return <span>{wordsFor(row.projectTitle ?? {}, view.locale)}</span>
  const href = filter.outside ? `/invest/projects/${row.projectSlug}` : `/staff/investment/projects/${row.projectId}`
  return (
    <span class="two-lines">
      <a href={view.to(href)}>{wordsFor(row.projectTitle ?? {}, view.locale)}</a>
      <span class="muted">{row.projectNumber}</span>
    </span>
  )
}

function valueOf(row: BehindRow, view: View): string {
  if (row.amountMinor !== null && row.currency)
    return formatMoney({ minor: row.amountMinor, currency: row.currency }, view.locale)
  if (row.quantity === null) return '—'
  if (row.unit) return formatCapacity({ quantity: row.quantity, unit: row.unit, perYear: row.perYear ?? false }, view.locale)
  return groupDigits(plain(row.quantity), view.locale)
}

function Sides({ view, row }: { readonly view: View; readonly row: BehindRow }) {
  const state = commitmentStates.find((each) => each === row.promiseState)
  if (state) return <PromiseBadge state={state} locale={view.locale} />
  return row.standing ? (
    <StandingBadge standing={row.standing} since={undefined} locale={view.locale} timeZone={view.house.timeZone} />
  ) : null
}
