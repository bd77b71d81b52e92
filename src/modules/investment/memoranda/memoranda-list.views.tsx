import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Pager, Tabs } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { memorandaTexts } from './memoranda-texts.ts'
import { type MemorandumList, memorandaPerPage } from './memorandum.queries.ts'
import { type MemorandumState, memorandumStates } from './memorandum.ts'
import { PaperBadge } from './paper-badges.tsx'

export const memorandaPath = '/staff/investment/memoranda'

interface Props {
  readonly view: View
  readonly list: MemorandumList
  readonly filter: {
    readonly state: MemorandumState | undefined
    readonly page: number
    /** Only the papers of one project. */
    readonly projectId?: string
  }
}

/** All papers, the newest first, by state. */
export function MemorandaView({ view, list, filter }: Props) {
  const t = memorandaTexts(view.locale)
  const ui = uiTexts(view.locale)
  const all = memorandumStates.reduce((sum, state) => sum + list.counts[state], 0)
  const pages = Math.max(1, Math.ceil(list.total / memorandaPerPage))
  const href = (state: MemorandumState | undefined, page = 1) => view.to(address(state, page, filter.projectId))
  return (
    <>
      <PageHead
        title={t('memoranda.title')}
        lead={t('memoranda.lead')}
        actions={
          <ButtonLink href={view.to(`${memorandaPath}/new${filter.projectId ? `?project=${filter.projectId}` : ''}`)}>
            {t('memoranda.new')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('list.state')}
        links={[
          { href: href(undefined), label: t('memoranda.all'), count: all, current: !filter.state },
          ...memorandumStates.map((state) => ({
            href: href(state),
            label: t(`memorandum.state.${state}`),
            count: list.counts[state],
            current: filter.state === state,
          })),
        ]}
      />
      <Table view={view} list={list} empty={<Nothing view={view} some={all > 0} />} />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={filter.page}
        pages={pages}
        summary={t('list.page', { page: filter.page, pages })}
        href={(page) => href(filter.state, page)}
      />
    </>
  )
}

function address(state: MemorandumState | undefined, page: number, project?: string): string {
  const query = new URLSearchParams({
    ...(project ? { project } : {}),
    ...(state ? { state } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return query.size > 0 ? `${memorandaPath}?${query}` : memorandaPath
}

function Table({ view, list, empty }: Pick<Props, 'view' | 'list'> & { readonly empty: unknown }) {
  const t = memorandaTexts(view.locale)
  return (
    <DataTable
      caption={t('memoranda.title')}
      hideCaption
      rows={[...list.rows]}
      empty={empty as never}
      columns={[
        {
          key: 'paper',
          label: t('list.paper'),
          primary: true,
          cell: (row) => (
            <span class="two-lines">
              <a href={view.to(`${memorandaPath}/${row.id}`)}>{wordsFor(row.title, view.locale)}</a>
              <span class="muted">
                {row.number} · {t(`memorandum.kind.${row.kind}`)}
              </span>
            </span>
          ),
        },
        {
          key: 'parties',
          label: t('list.parties'),
          cell: (row) => row.parties.map(({ names }) => wordsFor(names, view.locale)).join(' · '),
        },
        { key: 'signed', label: t('list.signed'), cell: (row) => (row.signedOn ? formatDay(row.signedOn, view.locale) : '—') },
        {
          key: 'promises',
          label: t('list.promises'),
          cell: (row) => (
            <span class="two-lines">
              <span>{row.promises > 0 ? t('list.promisesOf', { kept: row.kept, total: row.promises }) : '—'}</span>
              {row.overdue > 0 && row.state === 'in_force' && (
                <strong class="late">{t('list.overdue', { n: row.overdue })}</strong>
              )}
            </span>
          ),
        },
        { key: 'state', label: t('list.state'), cell: (row) => <PaperBadge state={row.state} locale={view.locale} /> },
      ]}
    />
  )
}

function Nothing({ view, some }: { readonly view: View; readonly some: boolean }) {
  const t = memorandaTexts(view.locale)
  return (
    <EmptyState
      title={some ? t('memoranda.noMatch') : t('memoranda.empty')}
      action={
        some ? (
          <ButtonLink look="secondary" href={view.to(memorandaPath)}>
            {t('memoranda.showAll')}
          </ButtonLink>
        ) : (
          <ButtonLink href={view.to(`${memorandaPath}/new`)}>{t('memoranda.new')}</ButtonLink>
        )
      }
    >
      {!some && <p>{t('memoranda.emptyHint')}</p>}
    </EmptyState>
  )
}
