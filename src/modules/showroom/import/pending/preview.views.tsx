import type { Locale } from '../../../../kernel/locale.ts'
import { textFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  DataTable,
  EmptyState,
  Notice,
  PageHead,
  Pager,
  Section,
  StateBadge,
  type StateTone,
  Tabs,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { showroomTexts } from '../../texts.ts'
import { countsOf, type ImportResult } from '../apply/apply-import.ts'
import type { Teller } from '../apply/tell.ts'
import { makerTexts } from '../../maker-door/texts.ts'
import { doorOf, type PendingImport } from './pending-import.ts'
import { shownRows, type ShownRow, tabs, type Tab } from './shown-rows.ts'

export interface PreviewProps {
  readonly locale: Locale
  readonly pending: PendingImport
  readonly tell: Teller
  readonly plan: ImportResult
  readonly tab: Tab
  readonly number: number
}

const pageLength = 100
const tones: Record<ShownRow['outcome'], StateTone> = {
  created: 'success',
  changed: 'info',
  unchanged: 'neutral',
  refused: 'error',
}

export function readTab(query: URLSearchParams): { tab: Tab; number: number } {
  const tab = tabs.find((each) => each === query.get('rows')) ?? 'all'
  return { tab, number: Math.max(1, Math.min(10_000, Number(query.get('page')) || 1)) }
}

/** What a table would do, row by row. */
export function PreviewView(props: PreviewProps) {
  const { locale, pending, plan, tab, number } = props
  const t = showroomTexts(locale)
  const counts = countsOf(plan)
  const all = shownRows(plan)
  const rows = tab === 'all' ? all : all.filter(({ outcome }) => outcome === tab)
  const here = `/${locale}${doorOf(pending)}/${pending.id}`
  return (
    <>
      <PageHead
        title={t('import.preview', { file: pending.fileName })}
        lead={t('import.previewLead', { maker: wordsFor(pending.makerNames, locale) })}
      />
      <Decision {...props} count={counts.created + counts.changed} />
      <Tabs
        label={t('import.outcome')}
        links={tabs.map((each) => ({
          href: each === 'all' ? here : `${here}?rows=${each}`,
          label: t(`import.tab.${each}`),
          count: each === 'all' ? all.length : counts[each],
          current: each === tab,
        }))}
      />
      <Rows {...props} rows={rows.slice((number - 1) * pageLength, number * pageLength)} />
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={number}
        pages={Math.ceil(rows.length / pageLength)}
        href={(page) => `${here}?rows=${tab}&page=${page}`}
      />
      <Notes locale={locale} notes={plan.notes.map((note) => props.tell.note(note))} />
    </>
  )
}

function Decision({ locale, pending, count }: PreviewProps & { readonly count: number }) {
  const t = showroomTexts(locale)
  const here = `/${locale}${doorOf(pending)}/${pending.id}`
  return (
    <>
      {count === 0 && <Notice tone="info">{t('import.nothing')}</Notice>}
      <div class="form-foot">
        {count > 0 && (
          <form method="post" action={`${here}/confirm`} data-once="">
            <Button>
              {pending.forReview ? makerTexts(locale)('door.import.confirm', { count }) : t('import.confirm', { count })}
            </Button>
          </form>
        )}
        <form method="post" action={`${here}/cancel`} data-once="">
          <Button look="quiet">{t('import.cancel')}</Button>
        </form>
      </div>
    </>
  )
}

function Rows({ locale, rows, tell }: PreviewProps & { readonly rows: readonly ShownRow[] }) {
  const t = showroomTexts(locale)
  return (
    <DataTable
      caption={t('import.outcome')}
      hideCaption
      rows={[...rows]}
      empty={<EmptyState title={t('import.emptyTab')} />}
      columns={[
        { key: 'row', label: t('import.row'), numeric: true, cell: ({ row }) => row },
        {
          key: 'product',
          label: t('import.product'),
          primary: true,
          cell: ({ row, names }) => {
            const name = names && textFor(names, locale)
            return name ? (
              <span lang={name.lang === locale ? undefined : name.lang}>{name.text}</span>
            ) : (
              `${t('import.row')} ${row}`
            )
          },
        },
        {
          key: 'outcome',
          label: t('import.outcome'),
          cell: ({ outcome }) => <StateBadge tone={tones[outcome]} label={t(`import.outcome.${outcome}`)} />,
        },
        { key: 'what', label: t('import.what'), cell: (row) => <What row={row} locale={locale} tell={tell} /> },
      ]}
    />
  )
}

function What({ row, locale, tell }: { readonly row: ShownRow; readonly locale: Locale; readonly tell: Teller }) {
  const t = showroomTexts(locale)
  const lines = row.refusal
    ? [
        row.refusal.column
          ? t('import.refusedIn', { column: row.refusal.column, reason: tell.refusal(row.refusal) })
          : tell.refusal(row.refusal),
      ]
    : row.outcome === 'created'
      ? [row.changes.map(tell.fact).join(' · ')].filter(Boolean)
      : row.changes.map(tell.change)
  return lines.length > 0 ? (
    <ul class="import-changes">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : (
    ''
  )
}

/** What the reader of the table remarked. */
export function Notes({ locale, notes }: { readonly locale: Locale; readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <Section look="panel" title={showroomTexts(locale)('import.notes')}>
      <ul class="import-notes">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </Section>
  )
}
