import { Section } from '../../../ui/components/index.ts'
import { liveStages } from '../projects/stage/stage.ts'
import type { ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { outcomeName } from './results-words.ts'

/** How long projects stay in each stage: bars to one scale, with the figures beside them. */
export function StageLengths({ view, results }: ResultsProps) {
  const t = resultsTexts(view.locale)
  const rows = liveStages.flatMap((stage) => results.stages.filter((each) => each.stage === stage))
  const longest = Math.max(1, ...rows.map(({ median }) => median))
  return (
    <Section title={t('stages.title')} id="stages">
      {rows.length === 0 && <p class="muted">{t('stages.none')}</p>}
      <ul class="stage-lengths">
        {rows.map(({ stage, median, count }) => (
          <li>
            <span>{outcomeName(stage, view.locale)}</span>
            <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(2, Math.round((median / longest) * 200))} height="14" rx="3" fill="#1b8c8f" />
            </svg>
            <strong>{t('stages.days', { n: Math.round(median) })}</strong>
            <span class="muted">{t('stages.count', { n: count })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
