import type { RecordedEvent } from '../../../platform/events/record.ts'
import { plain } from '../../../kernel/decimal.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  CheckboxField,
  Confirm,
  DateField,
  DefinitionList,
  PageHead,
  Section,
  TextField,
} from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { houseDay, type View } from '../../../ui/view.ts'
import { hectares } from '../sites/plan/plan-of-site.ts'
import type { Site } from '../sites/site.ts'
import { sitesTexts } from '../sites/sites-texts.ts'
import { History } from '../sites/staff/history.views.tsx'
import { filled, words } from '../sites/staff/site-values.ts'
import { ClaimTable } from './claim-table.tsx'
import type { Claim, Plot } from './plot.ts'
import { PlotStateText } from './plot-table.tsx'
import { plotsTexts } from './plots-texts.ts'
import type { ProjectChoice } from './project-choice.queries.ts'
import { ProjectField } from './project-field.tsx'

export interface PlotDeskProps {
  readonly view: View
  readonly plot: Plot
  readonly site: Site
  readonly claims: readonly Claim[]
  readonly history: readonly RecordedEvent[]
  readonly projects: readonly ProjectChoice[]
  readonly named: ReadonlyMap<string, ProjectChoice>
  readonly refused: Refused | undefined
}

/** A plot as the house works on it: who has it, and what can be done. */
export function PlotDeskView(props: PlotDeskProps) {
  const { view, plot, site, claims, named, history, refused } = props
  const { locale } = view
  const t = plotsTexts(locale)
  return (
    <>
      <PageHead
        title={t('plot.named', { number: plot.number })}
        above={
          <Breadcrumbs
            label={sitesTexts(locale)('site.path')}
            links={[
              { href: view.to('/staff/investment/sites'), label: sitesTexts(locale)('desk.title') },
              { href: view.to(`/staff/investment/sites/${site.id}`), label: wordsFor(site.names, locale) },
              { href: '', label: plot.number },
            ]}
          />
        }
        lead={<PlotStateText locale={locale} timeZone={view.house.timeZone} plot={plot} />}
      />
      <Problem refused={refused} />
      <Section look="panel">
        <DefinitionList
          items={[
            { label: t('plot.area'), value: plot.areaHa && hectares(plot.areaHa, locale) },
            {
              label: t('plot.measured'),
              value: plot.shapeHa && hectares(String(Math.round(Number(plot.shapeHa) * 100) / 100), locale),
            },
            { label: t('plot.note'), value: wordsFor(plot.note, locale) },
          ]}
        />
      </Section>
      <Section title={t('claims.title')} look="panel" id="claims">
        {claims.length === 0 ? (
          <p class="field-hint">{t('claims.none')}</p>
        ) : (
          <ClaimTable view={view} claims={claims} named={named} refused={refused} plotId={plot.id} />
        )}
        <div class="form-foot">
          {plot.state === 'free' && <HoldForm {...props} />}
          {(plot.state === 'free' || plot.state === 'held') && <LeaseForm {...props} />}
          <EditForm {...props} />
        </div>
      </Section>
      <History view={view} history={history} />
    </>
  )
}

function HoldForm({ view, plot, projects, refused }: PlotDeskProps) {
  const t = plotsTexts(view.locale)
  const field = fieldsOf(view, 'hold', refused)
  return (
    <Confirm label={t('hold.place')} tone="plain" open={refused?.form === 'hold'}>
      <form class="form" method="post" action={view.to(`/staff/investment/plots/${plot.id}/hold`)} data-once="" novalidate>
        <p class="field-hint">{t('hold.hint')}</p>
        <ProjectField {...field('project', t('claim.project'))} locale={view.locale} projects={projects} />
        <DateField {...field('until', t('claim.untilDay'))} min={houseDay(view).toString()} />
        <TextField {...field('note', t('claim.note'))} maxlength={500} />
        <div>
          <Button>{t('hold.place')}</Button>
        </div>
      </form>
    </Confirm>
  )
}

function LeaseForm({ view, plot, projects, refused }: PlotDeskProps) {
  const t = plotsTexts(view.locale)
  const field = fieldsOf(view, 'lease', refused)
  return (
    <Confirm label={t('lease.make')} tone="plain" open={refused?.form === 'lease'}>
      <form class="form" method="post" action={view.to(`/staff/investment/plots/${plot.id}/lease`)} data-once="" novalidate>
        <p class="field-hint">{t('lease.hint')}</p>
        <ProjectField {...field('project', t('claim.project'))} locale={view.locale} projects={projects} />
        <TextField {...field('basis', t('lease.basis'))} maxlength={300} />
        <DateField {...field('until', t('lease.until'))} />
        <TextField {...field('note', t('claim.note'))} maxlength={500} />
        <div>
          <Button>{t('lease.make')}</Button>
        </div>
      </form>
    </Confirm>
  )
}

function EditForm({ view, plot, refused }: PlotDeskProps) {
  const t = plotsTexts(view.locale)
  const mine = refused?.form === 'edit' ? refused : undefined
  const field = fieldsOf(
    view,
    'edit',
    refused,
    filled({ number: plot.number, areaHa: plot.areaHa && plain(plot.areaHa), ...words('note', plot.note) }),
  )
  return (
    <Confirm label={uiTexts(view.locale)('edit')} tone="plain" open={mine !== undefined}>
      <form class="form" method="post" action={view.to(`/staff/investment/plots/${plot.id}/edit`)} data-once="" novalidate>
        <input type="hidden" name="revision" value={String(plot.revision)} />
        <div class="fields-row">
          <TextField {...field('number', t('plot.number'))} maxlength={40} />
          <TextField {...field('areaHa', t('plot.areaHa'))} inputmode="decimal" />
        </div>
        <LocalizedFields locale={view.locale} field={field} parts={[{ name: 'note', label: t('plot.note'), maximum: 500 }]} />
        <CheckboxField
          {...field('offered', t('plot.offered'))}
          value="on"
          checked={mine ? mine.values['offered'] === 'on' : plot.offered}
        />
        <div>
          <Button>{uiTexts(view.locale)('save')}</Button>
        </div>
      </form>
    </Confirm>
  )
}
