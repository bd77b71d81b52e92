import { Button, SelectField, TextField } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { filterQuery, type ProjectFilter } from '../project/project-filter.ts'
import type { ProjectChoices } from '../setup/choices.ts'
import { type Stage, stages } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'

interface FilterProps {
  readonly view: View
  readonly filter: ProjectFilter
  readonly choices: ProjectChoices
  /** Where the filtered page stands. */
  readonly path: string
  /** Also by stage: a list has it, a board shows every stage anyway. */
  readonly byStage?: boolean
}

/** The filters of board and list: a plain form that asks by the address. */
export function ProjectFilters({ view, filter, choices, path, byStage = false }: FilterProps) {
  const t = projectsTexts(view.locale)
  const all = t('filter.all')
  const stageChoices = stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))
  const chosen = [filter.sector, filter.district, filter.country, filter.responsible].filter(Boolean).length
  return (
    <form class="project-filters no-print" method="get" action={view.to(path)} role="search" aria-label={t('filter.title')}>
      <TextField name="q" type="search" label={t('filter.q')} value={filter.q} maxlength={100} />
      <details class="more-filters" open={chosen > 0} data-open-wide="">
        <summary class="btn btn-outline btn-sm">{t('filter.more', { count: chosen })}</summary>
        <div class="more-filters-fields">
          {byStage && (
            <SelectField
              name="stage"
              label={t('list.stage')}
              empty={all}
              value={filter.stage}
              choices={stageChoices}
              autoSubmit
            />
          )}
          <SelectField
            name="sector"
            label={t('list.sector')}
            empty={all}
            value={filter.sector}
            choices={choices.sectors}
            autoSubmit
          />
          <SelectField
            name="district"
            label={t('list.district')}
            empty={all}
            value={filter.district}
            choices={choices.districts}
            autoSubmit
          />
          <SelectField
            name="country"
            label={t('list.country')}
            empty={all}
            value={filter.country}
            choices={choices.countries}
            autoSubmit
          />
          <SelectField
            name="responsible"
            label={t('list.responsible')}
            empty={all}
            value={filter.responsible}
            choices={choices.officers}
            autoSubmit
          />
        </div>
      </details>
      <Button look="secondary">{t('filter.apply')}</Button>
      <a
        class={filter.stuck ? 'filter-switch filter-on' : 'filter-switch'}
        aria-current={filter.stuck ? 'true' : undefined}
        href={view.to(`${path}${filterQuery({ ...filter, stuck: !filter.stuck })}`)}
      >
        {t('filter.stuck')}
      </a>
      {filter.stuck && <input type="hidden" name="stuck" value="1" />}
    </form>
  )
}

interface StagePickProps {
  readonly view: View
  readonly filter: ProjectFilter
  readonly current: Stage
  readonly count: (stage: Stage) => number
}

/** On a phone the board shows one stage: which one is chosen here. */
export function StagePick({ view, filter, current, count }: StagePickProps) {
  const t = projectsTexts(view.locale)
  const kept = { ...filter, stage: undefined }
  return (
    <form class="stage-pick no-print" method="get" action={view.to('/staff/investment/projects')}>
      {[...new URLSearchParams(filterQuery(kept))].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="stage"
        label={t('list.stage')}
        value={current}
        choices={stages.map((stage) => ({ value: stage, label: `${t(`stage.${stage}`)} (${count(stage)})` }))}
        autoSubmit
      />
      <Button look="secondary">{t('filter.show')}</Button>
    </form>
  )
}
