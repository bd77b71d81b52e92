import { Button, Confirm, DataTable, EmptyState, Section } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import { memorandaPath } from '../memoranda/memoranda-list.views.tsx'
import { projectsPath } from '../projects/shared.views.tsx'
import { exchangeTexts } from './exchange-texts.ts'
import type { Import, ImportResult, Undone } from './exchange.queries.ts'
import { exchangePath, fieldName } from './exchange.views.tsx'
import type { CellFault } from './plan.ts'

/** More rows than anybody reads through are counted, not shown. */
export const mostShown = 200

interface ResultProps {
  readonly view: View
  readonly found: Import
  readonly result: ImportResult
}

/** What came of a sheet that was written. */
export function Result({ view, found, result }: ResultProps) {
  const t = exchangeTexts(view.locale)
  const base = pathOf[found.kind]
  const gone = new Set(found.undone?.gone.map(({ id }) => id))
  const rows = [...result.made.map((row) => ({ ...row, made: true })), ...result.there.map((row) => ({ ...row, made: false }))]
  const counts = { made: result.made.length, there: result.there.length, refused: rowCount(result.refused) }
  return (
    <>
      <Section title={t('exchange.written')} look="panel">
        <p>{t('exchange.resultCounts', counts)}</p>
        {found.reversible && (
          <Confirm label={t('exchange.undo')}>
            <p>{t('exchange.undoHint')}</p>
            <form method="post" action={view.to(`${exchangePath}/${found.id}/undo`)} data-once="">
              <Button look="danger">{t('exchange.undo')}</Button>
            </form>
          </Confirm>
        )}
        <DataTable
          caption={t('exchange.written')}
          hideCaption
          rows={rows.toSorted((a, b) => a.row - b.row)}
          empty={<EmptyState title={t('exchange.nothing')} />}
          columns={[
            { key: 'row', label: t('exchange.row'), numeric: true, cell: ({ row }) => row },
            {
              key: 'number',
              label: t('exchange.outcome'),
              primary: true,
              cell: ({ id, number, made }) =>
                gone.has(id) ? (
                  <>
                    {number} <span class="muted">{t('exchange.gone')}</span>
                  </>
                ) : (
                  <a href={view.to(`${base}/${id}`)}>{made ? number : t('exchange.there', { number })}</a>
                ),
            },
          ]}
        />
      </Section>
      {found.undone && <Kept view={view} base={base} undone={found.undone} />}
      <Faults view={view} kind={found.kind} faults={result.refused} />
    </>
  )
}

const pathOf = {
  projects: projectsPath,
  memoranda: memorandaPath,
  sites: '/staff/investment/sites',
  plots: '/staff/investment/plots',
} as const

/** What could not be taken back, and why. */
function Kept({ view, base, undone }: { readonly view: View; readonly base: string; readonly undone: Undone }) {
  const t = exchangeTexts(view.locale)
  const { gone, kept } = undone
  return (
    <Section title={t('exchange.undone')} look="panel">
      <p>{t('exchange.undoneCounts', { gone: gone.length, kept: kept.length })}</p>
      {kept.length > 0 && (
        <DataTable
          caption={t('exchange.undone')}
          hideCaption
          rows={[...kept]}
          columns={[
            { key: 'row', label: t('exchange.row'), numeric: true, cell: ({ row }) => row },
            {
              key: 'number',
              label: t('exchange.outcome'),
              primary: true,
              cell: ({ id, number }) => <a href={view.to(`${base}/${id}`)}>{number}</a>,
            },
            { key: 'reason', label: t('exchange.reason'), cell: ({ code }) => view.findText(`error.${code}`) ?? code },
          ]}
        />
      )}
    </Section>
  )
}

/** Several faults may stand in one row. */
export const rowCount = (faults: readonly CellFault[]) => new Set(faults.map(({ row }) => row)).size

export function Faults({
  view,
  kind,
  faults,
}: {
  readonly view: View
  readonly kind: Import['kind']
  readonly faults: readonly CellFault[]
}) {
  const t = exchangeTexts(view.locale)
  if (faults.length === 0) return null
  const reason = ({ code, params }: CellFault) =>
    exchangeTexts.find(view.locale, `exchange.cell.${code}`, params) ??
    view.findText(`field.${code}`, params) ??
    view.findText(`error.${code}`, params) ??
    code
  return (
    <Section title={t('exchange.faults')} look="panel">
      <p class="field-hint">{t('exchange.faultsHint')}</p>
      <DataTable
        caption={t('exchange.faults')}
        hideCaption
        rows={faults.slice(0, mostShown)}
        columns={[
          {
            key: 'cell',
            label: t('exchange.cell'),
            primary: true,
            cell: ({ cell, row }) => <span class="codes">{cell || row}</span>,
          },
          { key: 'field', label: t('exchange.column'), cell: ({ field }) => fieldName(view, kind, field) },
          { key: 'reason', label: t('exchange.reason'), cell: reason },
        ]}
      />
      {faults.length > mostShown && <p class="field-hint">{t('exchange.more', { count: faults.length - mostShown })}</p>}
    </Section>
  )
}
