import { Breadcrumbs, Button, DateField, PageHead, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import type { FormValues } from '../../../../platform/http/form.ts'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { houseDay, type View } from '../../../../ui/view.ts'
import type { Choice } from '../../../../ui/components/index.ts'
import type { ProjectChoices } from '../setup/choices.ts'
import { projectsPath } from '../shared.views.tsx'
import { liveStages } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'

interface EditProps {
  readonly view: View
  readonly title: string
  readonly action: string
  readonly stored: FormValues
  readonly choices: ProjectChoices
  readonly plots: Choice[]
  readonly refused: Refused | undefined
  /** A new project also says how far it is. */
  readonly isNew: boolean
}

/** What stands about a project, as a form. */
export function EditView({ view, title, action, stored, choices, plots, refused, isNew }: EditProps) {
  const t = projectsTexts(view.locale)
  const field = fieldsOf(view, 'project', refused, stored)
  const empty = '—'
  return (
    <>
      <PageHead
        title={title}
        above={
          <Breadcrumbs
            label={t('crumbs')}
            links={[
              { href: view.to(projectsPath), label: t('board.title') },
              { href: '', label: title },
            ]}
          />
        }
      />
      <Problem refused={refused} />
      <form class="staff-form" method="post" action={view.to(action)} novalidate data-once="">
        {stored['revision'] && <input type="hidden" name="revision" value={stored['revision']} />}
        <Section look="panel" title={t('edit.words')}>
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[
              { name: 'title', label: t('fact.title'), maximum: 300 },
              { name: 'summary', label: t('fact.summary'), maximum: 4000, lines: 4 },
            ]}
          />
        </Section>
        <Section look="panel" title={t('overview.facts')}>
          <div class="form">
            <div class="form-row">
              <SelectField {...field('sectorCode', t('list.sector'))} empty={empty} choices={choices.sectors} required />
              <SelectField {...field('country', t('list.country'))} empty={empty} choices={choices.countries} />
            </div>
            <div class="form-row">
              <SelectField {...field('districtSlug', t('list.district'))} empty={empty} choices={choices.districts} />
              <SelectField {...field('plotId', t('fact.plot'))} empty={empty} choices={plots} />
            </div>
            <SelectField {...field('responsibleId', t('list.responsible'))} empty={empty} choices={choices.officers} />
            {isNew && (
              <div class="form-row">
                <SelectField
                  {...field('stage', t('list.stage'))}
                  choices={liveStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
                />
                <DateField {...field('since', t('move.since'))} hint={t('move.sinceHint')} max={houseDay(view).toString()} />
              </div>
            )}
          </div>
        </Section>
        <Section look="panel" title={t('overview.next')}>
          <div class="form-row">
            <TextField {...field('nextStep', t('fact.nextStep'))} hint={t('fact.nextStepHint')} maxlength={1000} />
            <DateField {...field('nextStepOn', t('fact.nextStepOn'))} />
          </div>
        </Section>
        <div class="form-foot">
          <Button>{t('save')}</Button>
        </div>
      </form>
    </>
  )
}
