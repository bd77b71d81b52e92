import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { groupDigits } from '../../../kernel/money.ts'
import { formatDay } from '../../../kernel/when.ts'
import { typesetPdf } from '../../../platform/documents/pdf.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { houseDay } from '../../../ui/view.ts'
import { type ReportCell, resultsTables } from './results-tables.ts'
import type { ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'

const template = path.join(projectRoot, 'src/modules/investment/results/results.typ')

/** The dashboard as PDF/A for the table of a meeting, in one language. */
export async function resultsPdf(props: ResultsProps): Promise<Uint8Array> {
  const { view, narrowed } = props
  const t = resultsTexts(view.locale)
  const text = (cell: ReportCell) =>
    typeof cell === 'string' ? cell : groupDigits(typeof cell === 'number' ? String(cell) : cell.amount, view.locale)
  const data = {
    lang: view.locale.slice(0, 2),
    title: t('results.title'),
    house: wordsFor(view.house.name, view.locale),
    lead: t('results.lead', {
      date: formatDay(houseDay(view), view.locale),
      rates: view.house.rates.date ? formatDay(Temporal.PlainDate.from(view.house.rates.date), view.locale) : '—',
    }),
    narrowed: narrowed === '' ? '' : t('results.filter', { what: narrowed }),
    tables: resultsTables(props).map(({ title, columns, rows }) => ({
      title,
      columns,
      numeric: columns.map((_, at) => rows.every((row) => typeof row[at] !== 'string')),
      rows: rows.map((row) => row.map(text)),
    })),
  }
  return typesetPdf(await readFile(template, 'utf8'), data, view.now)
}
