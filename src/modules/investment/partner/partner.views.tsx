import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { EmptyState, Notice, PageHead, Section } from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { CaseProgress } from '../procedures/cases/case-progress.views.tsx'
import { FigureCard } from './figure-card.tsx'
import { isAsked } from './figure-words.ts'
import { Claims, NextStep, Papers, Tasks } from './partner-parts.tsx'
import type { PartnerProps } from './partner-props.ts'
import { partnerTexts } from './partner-texts.ts'
import { Troubles } from './troubles.views.tsx'

/** The partner's own page: where the project stands, what is to be confirmed or disputed, tasks, papers and troubles. */
export function PartnerView(props: PartnerProps) {
  const { view, project, intro, above, refused } = props
  const t = partnerTexts(view.locale)
  const figures = project.figures.filter(isAsked)
  return (
    <>
      <PageHead
        above={above}
        title={wordsFor(project.title, view.locale)}
        lang={langFor(project.title, view.locale)}
        lead={
          <span class="standing">
            <span>{project.number}</span>
            <strong>{view.findText(`stage.${project.stage}`)}</strong>
            <span class="muted">{t('partner.since', { date: formatDay(project.stageSince, view.locale) })}</span>
          </span>
        }
      />
      <Notice tone="info">{intro}</Notice>
      <Problem refused={refused} />
      <NextStep {...props} />
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
      <Tasks {...props} />
      <CaseProgress locale={view.locale} cases={props.cases} />
      <Claims {...props} />
      <Papers {...props} />
      <Troubles {...props} />
    </>
  )
}
