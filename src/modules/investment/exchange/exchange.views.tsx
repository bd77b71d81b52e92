import {
  Breadcrumbs,
  Button,
  CheckboxField,
  DataTable,
  EmptyState,
  FieldError,
  FileField,
  PageHead,
  Section,
  SelectField,
} from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { clock, type View } from '../../../ui/view.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { fieldTitle } from './field-titles.ts'
import type { ImportLine } from './exchange.queries.ts'
import { type ExchangeKind, exchangeKinds, type Field, fieldsByKind } from './fields.ts'

export const exchangePath = '/staff/investment/exchange'

export function Crumbs({ view, title }: { readonly view: View; readonly title: string }) {
  return (
    <Breadcrumbs
      label={uiTexts(view.locale)('pages')}
      links={[
        { href: view.to(exchangePath), label: exchangeTexts(view.locale)('exchange.title') },
        { href: '', label: title },
      ]}
    />
  )
}

/** What a field is called, in the words of the export's titles. */
export function fieldName(view: View, kind: ExchangeKind, field: Field | ''): string {
  return field === '' ? '—' : fieldTitle(view.locale, kind, field)
}

interface ExchangeProps {
  readonly view: View
  readonly tables: readonly ImportLine[]
  readonly chosen: Readonly<Record<ExchangeKind, readonly Field[]>>
  readonly refused: Refused | undefined
}

export function ExchangeView(props: ExchangeProps) {
  const { view, tables, refused } = props
  const t = exchangeTexts(view.locale)
  const field = fieldsOf(view, 'upload', refused, { kind: 'projects' })
  return (
    <>
      <PageHead title={t('exchange.title')} lead={t('exchange.lead')} />
      <Problem refused={refused} />
      <Section title={t('exchange.upload')} look="panel">
        <form class="form" method="post" action={view.to(exchangePath)} enctype="multipart/form-data" novalidate data-once="">
          <SelectField
            {...field('kind', t('exchange.kindOf'))}
            choices={exchangeKinds.map((kind) => ({ value: kind, label: t(`exchange.kind.${kind}`) }))}
          />
          <FileField {...field('file', t('exchange.file'))} accept=".xlsx,.csv,.tsv,.txt" hint={t('exchange.fileHint')} />
          <Button>{t('exchange.look')}</Button>
        </form>
      </Section>
      <Section title={t('exchange.recent')} look="panel">
        <DataTable
          caption={t('exchange.recent')}
          hideCaption
          rows={[...tables]}
          empty={<EmptyState title={t('exchange.none')} />}
          columns={[
            {
              key: 'file',
              label: t('exchange.file'),
              primary: true,
              cell: ({ id, fileName }) => <a href={view.to(`${exchangePath}/${id}`)}>{fileName}</a>,
            },
            { key: 'kind', label: t('exchange.kindOf'), cell: ({ kind }) => t(`exchange.kind.${kind}`) },
            { key: 'made', label: t('exchange.made'), numeric: true, cell: ({ made }) => made ?? '—' },
            { key: 'by', label: t('exchange.by'), cell: ({ madeBy, madeAt }) => `${madeBy}, ${clock(view, madeAt)}` },
            { key: 'state', label: t('exchange.state'), cell: ({ state }) => t(`exchange.state.${state}`) },
          ]}
        />
      </Section>
      {exchangeKinds.map((kind) => (
        <ExportForm {...props} kind={kind} />
      ))}
    </>
  )
}

function ExportForm({ view, chosen, refused, kind }: ExchangeProps & { readonly kind: ExchangeKind }) {
  const t = exchangeTexts(view.locale)
  const error = refused?.form === `export-${kind}` ? refused.errors['columns'] : undefined
  return (
    <Section title={`${t('exchange.export')} · ${t(`exchange.kind.${kind}`)}`} look="panel">
      <form class="form" method="post" action={view.to(`${exchangePath}/export`)}>
        <input type="hidden" name="kind" value={kind} />
        <p>{t('exchange.exportLead')}</p>
        <details class="case-more" open={error !== undefined}>
          <summary>{t('exchange.chosen', { count: chosen[kind].length, all: fieldsByKind[kind].length })}</summary>
          <fieldset class="field">
            <legend class="field-label">{t('exchange.columns')}</legend>
            <div class="grid-cards">
              {fieldsByKind[kind].map((field) => (
                <CheckboxField
                  id={`${kind}-${field}`}
                  name="columns"
                  value={field}
                  checked={chosen[kind].includes(field)}
                  label={fieldName(view, kind, field)}
                />
              ))}
            </div>
            {error && <FieldError id={`${kind}-columns-error`}>{view.findText(`field.${error.code}`)}</FieldError>}
          </fieldset>
        </details>
        <CheckboxField id={`${kind}-everyLanguage`} name="everyLanguage" label={t('exchange.everyLanguage')} />
        <Button look="secondary">{t('exchange.download')}</Button>
      </form>
    </Section>
  )
}
