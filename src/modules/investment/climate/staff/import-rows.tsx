import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { DataTable, EmptyState } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { periodName } from '../indicator/period.ts'
import { numberText } from '../page/presentation.ts'
import type { CellFault, PlannedValue } from '../table/plan.ts'

/** More rows than anybody reads through are counted, not shown. */
const mostShown = 200

export function Faults({ view, faults }: { readonly view: View; readonly faults: readonly CellFault[] }) {
  const { locale } = view
  const t = climateTexts(locale)
  return (
    <DataTable
      caption={t('import.faults', { count: faults.length })}
      hideCaption
      rows={faults.slice(0, mostShown)}
      columns={[
        { key: 'cell', label: t('import.cell'), primary: true, cell: ({ cell }) => <span class="codes">{cell}</span> },
        { key: 'column', label: t('import.column'), cell: ({ column }) => column || '—' },
        {
          key: 'reason',
          label: t('import.reason'),
          cell: ({ code, params }) => climateTexts.find(locale, `climate.cell.${code}`, params) ?? code,
        },
      ]}
    />
  )
}

interface PlannedProps {
  readonly view: View
  readonly values: readonly PlannedValue[]
  readonly nameOf: (id: string) => string
  readonly placeOf: (slug: string | null) => string
}

export function Planned({ view, values, nameOf, placeOf }: PlannedProps) {
  const { locale } = view
  const t = climateTexts(locale)
  const textOf = ({ number, texts }: PlannedValue) =>
    number === undefined ? wordsFor(texts ?? {}, locale) : numberText(number, locale)
  return (
    <>
      <DataTable
        caption={t('import.changes')}
        hideCaption
        rows={values.slice(0, mostShown)}
        empty={<EmptyState title={t('import.nothing')} />}
        columns={[
          { key: 'row', label: t('import.row'), numeric: true, cell: ({ row }) => row },
          { key: 'name', label: t('table.name'), primary: true, cell: ({ indicatorId }) => nameOf(indicatorId) },
          { key: 'place', label: t('table.district'), cell: ({ district }) => placeOf(district) },
          { key: 'period', label: t('table.period'), cell: ({ period }) => periodName(period, locale) },
          { key: 'before', label: t('import.before'), numeric: true, cell: (value) => beforeOf(value, locale, t('import.new')) },
          { key: 'after', label: t('import.after'), numeric: true, cell: textOf },
          { key: 'source', label: t('table.source'), cell: ({ source, asOf }) => `${source}, ${asOf}` },
        ]}
      />
      {values.length > mostShown && <p class="field-hint">{t('import.more', { count: values.length - mostShown })}</p>}
    </>
  )
}

function beforeOf({ before }: PlannedValue, locale: View['locale'], added: string): string {
  if (before === null) return added
  return before.startsWith('{') ? wordsFor(JSON.parse(before) as Record<string, string>, locale) : numberText(before, locale)
}
