import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, EmptyState, Notice, PageHead, Section, TextArea } from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import { CaseProgress } from '../procedures/cases/case-progress.views.tsx'
import type { Case } from '../procedures/cases/case.ts'
import type { ProjectDetail } from '../projects/project/project.queries.ts'
import { type AskedFigure, figureTitle, figureValue, isAsked } from './figure-words.ts'
import { partnerTexts } from './partner-texts.ts'
import type { FigureStanding } from './standing.ts'
import { StandingBadge } from './standing-badge.tsx'

export interface PartnerProps {
  readonly view: View
  readonly project: ProjectDetail
  readonly partyName: string
  readonly standings: ReadonlyMap<string, FigureStanding>
  readonly cases: readonly Case[]
  /** Below the language. */
  readonly path: string
  readonly refused: Refused | undefined
}

/** The partner's own page: what the house has on record, to be confirmed or disputed; tasks and papers. */
export function PartnerView(props: PartnerProps) {
  const { view, project, partyName, refused } = props
  const t = partnerTexts(view.locale)
  const figures = project.figures.filter(isAsked)
  return (
    <>
      <PageHead
        title={wordsFor(project.title, view.locale)}
        lang={langFor(project.title, view.locale)}
        lead={
          <span class="standing">
            <span>{project.number}</span>
            <span>{view.findText(`stage.${project.stage}`)}</span>
          </span>
        }
      />
      <Notice tone="info">{t('partner.lead', { party: partyName })}</Notice>
      <Problem refused={refused} />
      <Section title={t('partner.figures')} id="figures">
        {figures.length === 0 ? (
          <EmptyState title={t('partner.noFigures')} />
        ) : (
          <>
            <p class="muted">{t('partner.figuresLead')}</p>
            <ul class="promises">
              {figures.map((figure) => (
                <FigureCard {...props} figure={figure} />
              ))}
            </ul>
          </>
        )}
      </Section>
      <CaseProgress locale={view.locale} cases={props.cases} />
      <Tasks {...props} />
      <Papers {...props} />
    </>
  )
}

function FigureCard(props: PartnerProps & { readonly figure: AskedFigure }) {
  const { view, standings, figure, refused } = props
  const t = partnerTexts(view.locale)
  const said = standings.get(figure.id)
  const standing = said?.standing ?? 'one_sided'
  return (
    <li class="promise" id={`figure-${figure.id}`}>
      <div class="promise-head">
        <h3>{figureTitle(figure, view.locale)}</h3>
        <StandingBadge standing={standing} since={said?.since} locale={view.locale} timeZone={view.house.timeZone} />
      </div>
      <p class="promise-facts">
        <strong class="figure-value">{figureValue(figure, view.locale)}</strong>
        <span class="muted">{t('partner.asOf', { date: formatDay(figure.asOf, view.locale) })}</span>
        {figure.source && <span class="muted">{t('partner.source', { source: figure.source })}</span>}
      </p>
      {said?.comment && <p>{said.comment}</p>}
      {standing === 'one_sided' ? (
        <Answers {...props} />
      ) : (
        <details class="no-print" open={refused?.form === figure.id}>
          <summary class="link">{t('partner.change')}</summary>
          <Answers {...props} />
        </details>
      )}
    </li>
  )
}

function Answers({ view, path, figure, refused, standings }: PartnerProps & { readonly figure: AskedFigure }) {
  const t = partnerTexts(view.locale)
  const field = fieldsOf(view, figure.id, refused)
  const action = `${view.to(`${path}/figures/${figure.id}`)}#figure-${figure.id}`
  return (
    <div class="promise-acts no-print">
      {standings.get(figure.id)?.standing !== 'confirmed' && (
        <form method="post" action={action}>
          <input type="hidden" name="word" value="confirmed" />
          <Button>
            {t('partner.confirm')}
            <span class="sr-only">: {figureTitle(figure, view.locale)}</span>
          </Button>
        </form>
      )}
      <details class="confirm" open={refused?.form === figure.id}>
        <summary class="btn btn-outline">{t('partner.dispute')}</summary>
        <form class="form confirm-body" method="post" action={action} novalidate>
          <input type="hidden" name="word" value="disputed" />
          <TextArea
            {...field('comment', t('partner.comment'))}
            hint={t('partner.commentHint')}
            required
            rows={3}
            maxlength={2000}
          />
          <Button look="danger">{t('partner.dispute')}</Button>
        </form>
      </details>
    </div>
  )
}

function Tasks({ view, project }: PartnerProps) {
  const t = partnerTexts(view.locale)
  const tasks = project.tasks.filter(({ shared, removed }) => shared && !removed)
  return (
    <Section title={t('partner.tasks')} look="panel" id="tasks">
      {tasks.length === 0 && <p class="muted">{t('partner.noTasks')}</p>}
      <ol class="plain-list">
        {tasks.map(({ title, side, dueOn, doneOn }) => (
          <li lang={langFor(title, view.locale)}>
            {wordsFor(title, view.locale)}
            <span class="muted">
              {(side === 'investor' || side === 'partner') && ` · ${t('partner.taskYours')}`}
              {doneOn
                ? ` · ${t('partner.taskDone', { date: formatDay(doneOn, view.locale) })}`
                : dueOn && ` · ${t('partner.taskDue', { date: formatDay(dueOn, view.locale) })}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Papers({ view, project, path }: PartnerProps) {
  const t = partnerTexts(view.locale)
  const papers = project.papers.filter(({ shared }) => shared)
  return (
    <Section title={t('partner.papers')} look="panel" id="papers">
      {papers.length === 0 && <p class="muted">{t('partner.noPapers')}</p>}
      <ul class="paper-list">
        {papers.map(({ id, name }) => (
          <li>
            <a class="link" href={view.to(`${path}/papers/${id}`)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
