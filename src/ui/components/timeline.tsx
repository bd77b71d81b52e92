import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { Step, TimelineEntry } from './types.ts'

/** What happened, in the order given; `label` where no heading stands above it. */
export function Timeline({ label, entries }: { label?: string | undefined; entries: TimelineEntry[] }) {
  return (
    <ol class="timeline-list" aria-label={label}>
      {entries.map((entry) => (
        <li class={classes('timeline-entry', `tone-${entry.tone ?? 'neutral'}`)}>
          <p class="timeline-head">
            <span class="timeline-title">{entry.title}</span>
            <time datetime={entry.time}>{entry.timeLabel}</time>
          </p>
          {entry.actor && <p class="timeline-actor">{entry.actor}</p>}
          {entry.body && <div class="timeline-body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}

export interface StepsProps {
  label?: string | undefined
  steps: Step[]
  /** Words before the days, where the days do not say it themselves. */
  words?: { planned: string; done: string } | undefined
}

/** Milestones in order, with the day planned and the day done. */
export function Steps({ label, steps, words }: StepsProps) {
  return (
    <ol class="steps-list" aria-label={label}>
      {steps.map((step) => (
        <li class={classes('step-item', `step-${step.state}`)} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="step-sign">{step.state === 'done' && <Icon name="check" />}</span>
          <span class="step-label">{step.label}</span>
          <span class="step-state">{step.stateLabel}</span>
          {step.planned && (
            <span class="step-day">
              {words && `${words.planned}: `}
              {step.planned}
            </span>
          )}
          {step.done && (
            <span class="step-day">
              {words && `${words.done}: `}
              {step.done}
            </span>
          )}
          {step.note && <span class="step-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
