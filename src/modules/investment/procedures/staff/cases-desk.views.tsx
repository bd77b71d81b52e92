import { formatDay } from '../../../../kernel/when.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  PageHead,
  Pager,
  Section,
  SelectField,
  StateBadge,
  Tabs,
} from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { houseDay, type View } from '../../../../ui/view.ts'
import type { ProjectChoice } from '../../plots/project-choice.queries.ts'
import { ProjectField } from '../../plots/project-field.tsx'
import type { Site } from '../../sites/site.ts'
import { type CaseState, caseStates, type CaseSummary } from '../cases/case.ts'
import { casesPerPage } from '../cases/case.queries.ts'
import { caseTones } from '../cases/case-progress.views.tsx'
import type { ProcedureName } from '../procedure.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { DeskTabs } from './desk-tabs.tsx'

interface Props {
  readonly view: View
  readonly found: { readonly rows: readonly CaseSummary[]; readonly total: number; readonly late: number }
  readonly filter: { readonly state: CaseState; readonly late: boolean; readonly page: number }
  readonly named: ReadonlyMap<string, ProjectChoice>
}

export function CasesDeskView({ view, found, filter, named }: Props) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const base = view.to('/staff/investment/cases')
  const add = (
    <ButtonLink href={`${base}/new`} icon="plus">
      {t('case.start')}
    </ButtonLink>
  )
  const today = houseDay(view)
  return (
    <>
      <PageHead title={t('desk.cases')} lead={t('desk.casesLead')} actions={add} />
      <DeskTabs view={view} here="cases" />
      <Tabs
        label={t('case.states')}
        links={[
          ...caseStates.map((state) => ({
            href: `${base}?state=${state}`,
            label: t(`case.${state}`),
            current: !filter.late && filter.state === state,
          })),
          { href: `${base}?state=running&late=yes`, label: t('case.late'), current: filter.late, count: found.late },
        ]}
      />
      <DataTable
        caption={t('desk.cases')}
        hideCaption
        rows={[...found.rows]}
        empty={<EmptyState title={t('case.none')} action={add} />}
        columns={[
          {
            key: 'number',
            label: t('case.number'),
            primary: true,
            cell: ({ id, number, procedureNames }) => (
              <>
                <a class="link" href={`${base}/${id}`}>
                  {number}
                </a>
                <span class="cell-note" lang={langFor(procedureNames, locale)}>
                  {wordsFor(procedureNames, locale)}
                </span>
              </>
            ),
          },
          {
            key: 'project',
            label: t('case.project'),
            cell: ({ projectId }) => {
              const project = named.get(projectId)
              return project ? `${project.number} ${wordsFor(project.title, locale)}` : '—'
            },
          },
          {
            key: 'plot',
            label: t('case.plot'),
            cell: ({ plotNumber, siteNames }) =>
              plotNumber ? `${plotNumber}${siteNames ? `, ${wordsFor(siteNames, locale)}` : ''}` : '—',
          },
          { key: 'done', label: t('case.progress'), numeric: true, cell: ({ done, steps }) => t('case.doneOf', { done, steps }) },
          {
            key: 'due',
            label: t('case.due'),
            cell: ({ dueOn, state }) =>
              dueOn === null ? (
                '—'
              ) : (
                <>
                  <span>{formatDay(dueOn, locale)}</span>
                  {state === 'running' && Temporal.PlainDate.compare(dueOn, today) < 0 && (
                    <>
                      {' '}
                      <StateBadge tone="error" label={t('case.isLate')} />
                    </>
                  )}
                </>
              ),
          },
          {
            key: 'state',
            label: t('case.state'),
            cell: ({ state }) => <StateBadge tone={caseTones[state]} label={t(`case.${state}`)} />,
          },
        ]}
      />
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={filter.page}
        pages={Math.ceil(found.total / casesPerPage)}
        href={(number) => `${base}?state=${filter.state}${filter.late ? '&late=yes' : ''}&page=${number}`}
      />
    </>
  )
}

interface StartProps {
  readonly view: View
  readonly procedures: readonly ProcedureName[]
  readonly sites: readonly Site[]
  readonly projects: readonly ProjectChoice[]
  readonly stored: FormValues
  readonly refused: Refused | undefined
}

export function StartCaseView({ view, procedures, sites, projects, stored, refused }: StartProps) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const field = fieldsOf(view, 'start', refused, stored)
  const plots = sites.flatMap((site) =>
    site.plots.map(({ id, number }) => ({ value: id, label: `${wordsFor(site.names, locale)} · ${number}` })),
  )
  return (
    <>
      <PageHead title={t('case.start')} lead={t('case.startLead')} />
      <Problem refused={refused} />
      <Section look="panel">
        <form class="form" method="post" action={view.to('/staff/investment/cases/new')} novalidate data-once="">
          <SelectField
            {...field('procedureId', t('case.procedure'))}
            empty={uiTexts(locale)('choose')}
            choices={procedures.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
          />
          <ProjectField {...field('projectId', t('case.project'))} locale={locale} projects={projects} />
          <SelectField {...field('plotId', t('case.plot'))} empty="—" hint={t('case.plotHint')} choices={plots} />
          <div>
            <Button>{t('case.start')}</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
