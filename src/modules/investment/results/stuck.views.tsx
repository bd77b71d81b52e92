import type { Locale } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable, EmptyState, Section } from '../../../ui/components/index.ts'
import { projectsTexts } from '../projects/texts.ts'
import type { ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import type { StuckProject } from './stuck.queries.ts'

/** Why a project is on the list, in the reader's words. */
export function reasonWords(row: StuckProject, locale: Locale): string {
  const t = resultsTexts(locale)
  const n = { promises_overdue: row.overduePromises, tasks_overdue: row.overdueTasks }
  return row.reasons
    .map((reason) =>
      reason === 'promises_overdue' || reason === 'tasks_overdue'
        ? t(`reason.${reason}`, { n: n[reason] })
        : t(`reason.${reason}`),
    )
    .join('; ')
}

/** With whom it waits: whoever answers for it in the house, and the investors. */
export function withWhom(row: StuckProject, locale: Locale): string {
  return [row.responsibleName ?? '', ...row.investors.map((names) => wordsFor(names, locale))].filter(Boolean).join(' · ')
}

/** The list for the weekly meeting; the house's own only. */
export function StuckList({ view, stuck }: ResultsProps) {
  if (!stuck) return null
  const t = resultsTexts(view.locale)
  return (
    <Section title={t('stuck.title')} id="stuck">
      {stuck.total > stuck.rows.length && (
        <p class="muted">{t('stuck.shown', { shown: stuck.rows.length, total: stuck.total })}</p>
      )}
      <DataTable<StuckProject>
        caption={t('stuck.title')}
        hideCaption
        rows={[...stuck.rows]}
        empty={<EmptyState title={t('stuck.none')} />}
        columns={[
          {
            key: 'project',
            label: t('stuck.project'),
            primary: true,
            cell: (row) => (
              <span class="two-lines">
                <a href={view.to(`/staff/investment/projects/${row.id}`)}>{wordsFor(row.title, view.locale)}</a>
                <span class="muted">
                  {row.number} · {projectsTexts(view.locale)(`stage.${row.stage}`)}
                </span>
              </span>
            ),
          },
          { key: 'since', label: t('stuck.since'), cell: (row) => formatDay(row.since, view.locale) },
          { key: 'why', label: t('stuck.why'), cell: (row) => reasonWords(row, view.locale) },
          { key: 'with', label: t('stuck.with'), cell: (row) => withWhom(row, view.locale) || '—' },
          {
            key: 'next',
            label: t('stuck.next'),
            cell: (row) => (
              <span class="two-lines">
                <span>{row.nextStep || '—'}</span>
                {row.nextStepOn && <span class="muted">{formatDay(row.nextStepOn, view.locale)}</span>}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
