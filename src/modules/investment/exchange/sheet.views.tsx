import type { FieldErrors } from '../../../kernel/errors.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, DataTable, EmptyState, Notice, PageHead, Section, SelectField } from '../../../ui/components/index.ts'
import { clock, type View } from '../../../ui/view.ts'
import { columnLetter } from '../climate/table/read-cells.ts'
import type { CheckedRow, CheckedTable } from './check-table.ts'
import { exchangeTexts } from './exchange-texts.ts'
import type { Import } from './exchange.queries.ts'
import { Crumbs, exchangePath, fieldName } from './exchange.views.tsx'
import { fieldsByKind } from './fields.ts'
import type { FoundParty } from './find-party.ts'
import { said } from './said.ts'
import { Faults, mostShown, Result, rowCount } from './result.views.tsx'

interface SheetProps {
  readonly view: View
  readonly found: Import
  /** While it waits to be written. */
  readonly checked: CheckedTable | undefined
  readonly problem: string | undefined
  readonly errors: FieldErrors
}

/** A sheet before it is written: how its columns are mapped and what would come of each row; afterwards what came of it. */
export function SheetView(props: SheetProps) {
  const { view, found, checked, problem } = props
  const t = exchangeTexts(view.locale)
  return (
    <>
      <PageHead
        title={found.fileName}
        lead={`${t(`exchange.kind.${found.kind}`)} · ${t(`exchange.state.${found.state}`)}`}
        above={<Crumbs view={view} title={found.fileName} />}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
      {checked && found.beforeAt && (
        <Notice tone="warning">{t('exchange.sameFile', { when: clock(view, found.beforeAt) })}</Notice>
      )}
      {checked && <MappingForm {...props} />}
      {checked && <Preview view={view} found={found} checked={checked} />}
      {found.result && <Result view={view} found={found} result={found.result} />}
    </>
  )
}

function MappingForm({ view, found, errors }: SheetProps) {
  const t = exchangeTexts(view.locale)
  const head = found.cells[found.headRow] ?? []
  const below = found.cells.slice(found.headRow + 1)
  const choices = fieldsByKind[found.kind].map((field) => ({ value: field, label: fieldName(view, found.kind, field) }))
  return (
    <Section title={t('exchange.mapping')} look="panel">
      <form class="form" method="post" action={view.to(`${exchangePath}/${found.id}/mapping`)} data-once="">
        <p>{t('exchange.mappingLead')}</p>
        {found.remembered && <Notice tone="info">{t('exchange.mappingKept')}</Notice>}
        <div class="grid-cards">
          {found.mapping.map((field, index) => {
            const sample = below.find((row) => (row[index] ?? '') !== '')?.[index]
            const error = errors[`columns.${index}`]
            const letter = columnLetter(index)
            return (
              <SelectField
                id={`columns-${index}`}
                name={`columns.${index}`}
                label={head[index] ? `${letter} · ${head[index]}` : t('exchange.untitled', { letter })}
                hint={sample && t('exchange.sample', { text: sample.length > 60 ? `${sample.slice(0, 60)}…` : sample })}
                value={field}
                choices={choices}
                empty={t('exchange.leaveOut')}
                error={error && view.findText(`field.${error.code}`, error.params)}
              />
            )
          })}
        </div>
        <Button look="secondary">{t('exchange.remap')}</Button>
      </form>
    </Section>
  )
}

function Preview({ view, found, checked }: Pick<SheetProps, 'view' | 'found'> & { readonly checked: CheckedTable }) {
  const t = exchangeTexts(view.locale)
  const { rows, faults } = checked
  const made = rows.filter(({ there }) => !there).length
  const action = (name: string) => view.to(`${exchangePath}/${found.id}/${name}`)
  return (
    <>
      <Section title={t('exchange.preview')} look="panel">
        <p>{t('exchange.counts', { made, there: rows.length - made, refused: rowCount(faults) })}</p>
        <div class="button-row">
          {made > 0 && (
            <form method="post" action={action('apply')} data-once="">
              <Button>{t('exchange.apply', { count: made })}</Button>
            </form>
          )}
          <form method="post" action={action('cancel')} data-once="">
            <Button look="quiet">{t('exchange.cancel')}</Button>
          </form>
        </div>
        <DataTable
          caption={t('exchange.preview')}
          hideCaption
          rows={rows.slice(0, mostShown)}
          empty={<EmptyState title={t('exchange.nothing')} />}
          columns={[
            { key: 'row', label: t('exchange.row'), numeric: true, cell: ({ of }) => of.row },
            {
              key: 'title',
              label: t('exchange.what'),
              primary: true,
              cell: ({ of, title }) => (
                <>
                  <span lang={langFor(title, view.locale)}>{wordsFor(title, view.locale)}</span>
                  {of.kind === 'plots' && ` · ${of.plot.number}`}
                </>
              ),
            },
            { key: 'figures', label: t('exchange.figures'), cell: (row) => <Said view={view} row={row} /> },
            { key: 'parties', label: t('exchange.parties'), cell: ({ parties }) => <Parties view={view} parties={parties} /> },
            {
              key: 'outcome',
              label: t('exchange.outcome'),
              cell: ({ there }) => (there ? t('exchange.there', { number: there.number }) : t('exchange.new')),
            },
          ]}
        />
        {rows.length > mostShown && <p class="field-hint">{t('exchange.more', { count: rows.length - mostShown })}</p>}
      </Section>
      <Faults view={view} kind={found.kind} faults={faults} />
    </>
  )
}

function Parties({ view, parties }: { readonly view: View; readonly parties: readonly FoundParty[] }) {
  const t = exchangeTexts(view.locale)
  if (parties.length === 0) return <>—</>
  return (
    <ul class="plain-list">
      {parties.map(({ name, known, similar }) => (
        <li>
          {known ? wordsFor(known.names, view.locale) : name}{' '}
          <span class="muted">
            {known
              ? wordsFor(known.names, view.locale) !== name && `← ${name}`
              : `(${t('exchange.newParty')}${similar ? `; ${t('exchange.similar', { name: wordsFor(similar.names, view.locale) })}` : ''})`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Said({ view, row }: { readonly view: View; readonly row: CheckedRow }) {
  const lines = said(row, view.locale)
  if (lines.length === 0) return <>—</>
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
