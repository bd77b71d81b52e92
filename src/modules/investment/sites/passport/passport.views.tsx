import { raw } from 'hono/html'
import type { Locale } from '../../../../kernel/locale.ts'
import {
  Breadcrumbs,
  ButtonLink,
  DataTable,
  DefinitionList,
  PageHead,
  PrintButton,
  Section,
} from '../../../../ui/components/index.ts'
import { PlanLegend } from '../plan/plan-legend.tsx'
import { sitesTexts } from '../sites-texts.ts'
import type { PassportSheet } from './passport-sheet.ts'

interface Props {
  readonly locale: Locale
  readonly sheet: PassportSheet
  readonly slug: string
  readonly plan: string | undefined
}

/** The passport as a page for printing: everything on it, nothing to press but the print button. */
export function PassportView({ locale, sheet, slug, plan }: Props) {
  const t = sitesTexts(locale)
  const base = `/${locale}/invest/sites`
  return (
    <article class="passport">
      <PageHead
        title={sheet.title}
        above={
          <Breadcrumbs
            label={t('site.path')}
            links={[
              { href: base, label: t('sites.title') },
              { href: `${base}/${slug}`, label: sheet.title },
              { href: '', label: sheet.heading },
            ]}
          />
        }
        lead={
          <>
            {sheet.heading} · {sheet.kind}
          </>
        }
        actions={
          <>
            <PrintButton label={t('print')} />
            <ButtonLink href={`${base}/${slug}/passport.pdf`} look="secondary" icon="file">
              PDF
            </ButtonLink>
          </>
        }
      />
      {sheet.demo && <p class="site-source">{sheet.demo}</p>}
      <DefinitionList items={sheet.facts} wide />
      {sheet.description && <p class="talk-text">{sheet.description}</p>}
      {plan && (
        <Section title={sheet.planTitle}>
          <figure class="plan-frame">
            {raw(plan)}
            <PlanLegend locale={locale} />
          </figure>
        </Section>
      )}
      {[sheet.plots, sheet.supplies, sheet.links]
        .filter(({ rows }) => rows.length > 0)
        .map((part) => (
          <Section title={part.title}>
            <SheetTable {...part} />
          </Section>
        ))}
      <Section title={sheet.incentives.title}>
        {sheet.incentives.rows.length === 0 ? <p>{sheet.incentives.none}</p> : null}
        <ul class="incentives">
          {sheet.incentives.rows.map(({ text, act }) => (
            <li>
              <p>{text}</p>
              <p class="incentive-act">{act}</p>
            </li>
          ))}
        </ul>
      </Section>
      <p class="site-source">{[sheet.source, sheet.asOf].filter(Boolean).join(' · ')}</p>
      <p class="site-source">{[sheet.house.name, sheet.house.contact].filter(Boolean).join(' · ')}</p>
    </article>
  )
}

function SheetTable({ title, columns, rows }: { readonly title: string; readonly columns: string[]; readonly rows: string[][] }) {
  return (
    <DataTable
      caption={title}
      hideCaption
      rows={rows}
      columns={columns.map((label, index) => ({
        key: String(index),
        label,
        primary: index === 0,
        cell: (row: string[]) => row[index] ?? '',
      }))}
    />
  )
}
