import { formatDay } from '../../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  Confirm,
  DefinitionList,
  FileField,
  PageHead,
  Section,
  StateBadge,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import { History } from '../../sites/staff/history.views.tsx'
import type { CaseStep, Turn } from '../cases/case.ts'
import { CaseStepList, caseTones } from '../cases/case-progress.views.tsx'
import { proceduresTexts } from '../procedures-texts.ts'
import type { CaseDeskProps } from './case-desk-props.ts'
import { ClockPanel } from './clock.views.tsx'

/** A case as the house works on it: the steps with their clocks, and what can be done with those that run. */
export function CaseDeskView(props: CaseDeskProps) {
  const { view, found, project, history, refused } = props
  const { locale } = view
  const t = proceduresTexts(locale)
  return (
    <>
      <PageHead
        title={`${found.number} · ${wordsFor(found.procedureNames, locale)}`}
        above={
          <Breadcrumbs
            label={t('path')}
            links={[
              { href: view.to('/staff/investment/cases'), label: t('desk.cases') },
              { href: '', label: found.number },
            ]}
          />
        }
        lead={
          <>
            <StateBadge tone={caseTones[found.state]} label={t(`case.${found.state}`)} />{' '}
            {t('case.doneOf', { done: found.done, steps: found.steps })}{' '}
            {found.clockStoppedOn && <StateBadge tone="warning" label={t('clock.stands')} />}
          </>
        }
      />
      <Problem refused={refused} />
      <Section look="panel">
        <DefinitionList
          items={[
            {
              label: t('case.project'),
              value: project && (
                <a class="link" href={view.to(`/staff/investment/projects/${project.id}`)} lang={langFor(project.title, locale)}>
                  {project.number} {wordsFor(project.title, locale)}
                </a>
              ),
            },
            {
              label: t('case.plot'),
              value: found.plotId && (
                <a class="link" href={view.to(`/staff/investment/plots/${found.plotId}`)}>
                  {found.plotNumber}
                  {found.siteNames && `, ${wordsFor(found.siteNames, locale)}`}
                </a>
              ),
            },
            { label: t('case.startedOn'), value: formatDay(found.startedOn, locale) },
            {
              label: t('procedure.version'),
              value: (
                <a class="link" href={view.to(`/staff/investment/procedures/${found.procedureId}?version=${found.version}`)}>
                  {found.version}
                </a>
              ),
            },
            { label: t('case.reason'), value: found.reason },
          ]}
        />
      </Section>
      <ClockPanel {...props} />
      <CaseStepList locale={locale} list={found.list} more={(step) => <StepWork {...props} step={step} />} />
      {found.state === 'running' && <Stop {...props} />}
      <History view={view} history={history} />
    </>
  )
}

function StepWork({ view, found, refused, step }: CaseDeskProps & { readonly step: CaseStep }) {
  const t = proceduresTexts(view.locale)
  const runs = found.state === 'running' && !found.clockStoppedOn
  const done = step.turn?.state === 'done'
  return (
    <>
      {[...(step.turn ? [step.turn] : []), ...step.earlier].map((turn) => (
        <Shown view={view} caseId={found.id} turn={turn} />
      ))}
      {runs && step.turn?.state === 'running' && <Complete {...{ view, found, refused, step }} />}
      {runs && (done || step.turn?.state === 'running') && (
        <StepReturn {...{ view, found, refused, step }} label={t(done ? 'step.again' : 'step.return')} />
      )}
    </>
  )
}

type WorkProps = Pick<CaseDeskProps, 'view' | 'found' | 'refused'> & { readonly step: CaseStep }

/** What showed that a turn was done, or why it was returned. */
function Shown({ view, caseId, turn }: { readonly view: View; readonly caseId: string; readonly turn: Turn }) {
  const t = proceduresTexts(view.locale)
  if (turn.state === 'running' || (turn.evidence === '' && !turn.fileId && turn.reason === '')) return null
  return (
    <p class="case-evidence">
      {turn.evidence && (
        <>
          {t('step.evidence')}: {turn.evidence}{' '}
        </>
      )}
      {turn.fileId && (
        <a class="link" href={view.to(`/staff/investment/cases/${caseId}/papers/${turn.fileId}`)}>
          {turn.fileName}
        </a>
      )}
      {turn.reason && <> {t('step.returnedBecause', { round: turn.round, reason: turn.reason })}</>}
    </p>
  )
}

function Complete({ view, found, refused, step }: WorkProps) {
  const t = proceduresTexts(view.locale)
  const form = `done-${step.no}`
  const field = fieldsOf(view, form, refused)
  const file = field('file', t('step.file'))
  return (
    <Confirm label={t('step.complete')} tone="plain" open={refused?.form === form}>
      <form
        class="form"
        method="post"
        action={view.to(`/staff/investment/cases/${found.id}/done`)}
        enctype="multipart/form-data"
        data-once=""
        novalidate
      >
        <StepNumber found={found} step={step} />
        <TextArea {...field('evidence', t('step.evidence'))} rows={2} maxlength={1000} hint={t('step.evidenceHint')} />
        <FileField id={file.id} name={file.name} label={file.label} error={file.error} />
        <div>
          <Button>{t('step.complete')}</Button>
        </div>
      </form>
    </Confirm>
  )
}

function StepReturn({ view, found, refused, step, label }: WorkProps & { readonly label: string }) {
  const t = proceduresTexts(view.locale)
  const form = `return-${step.no}`
  const field = fieldsOf(view, form, refused)
  return (
    <Confirm label={label} open={refused?.form === form}>
      <form class="form" method="post" action={view.to(`/staff/investment/cases/${found.id}/return`)} data-once="" novalidate>
        <StepNumber found={found} step={step} />
        <p>{t('step.returnSure')}</p>
        <TextField {...field('reason', t('case.reason'))} maxlength={1000} />
        <div>
          <Button look="danger" small>
            {label}
          </Button>
        </div>
      </form>
    </Confirm>
  )
}

function StepNumber({ found, step }: Pick<WorkProps, 'found' | 'step'>) {
  return (
    <>
      <input type="hidden" name="no" value={String(step.no)} />
      <input type="hidden" name="revision" value={String(found.revision)} />
    </>
  )
}

function Stop({ view, found, refused }: CaseDeskProps) {
  const t = proceduresTexts(view.locale)
  const field = fieldsOf(view, 'stop', refused)
  return (
    <Confirm label={t('case.stop')} open={refused?.form === 'stop'}>
      <form class="form" method="post" action={view.to(`/staff/investment/cases/${found.id}/stop`)} data-once="" novalidate>
        <input type="hidden" name="revision" value={String(found.revision)} />
        <TextField {...field('reason', t('case.reason'))} maxlength={1000} />
        <div>
          <Button look="danger">{t('case.stop')}</Button>
        </div>
      </form>
    </Confirm>
  )
}
