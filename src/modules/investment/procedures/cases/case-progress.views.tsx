import type { Locale } from '../../../../kernel/locale.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { type Content, Section, StateBadge, type StateTone } from '../../../../ui/components/index.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { StepFacts } from '../public/procedure-steps.views.tsx'
import type { Case, CaseStep } from './case.ts'

interface Props {
  readonly locale: Locale
  readonly cases: readonly Case[]
}

/** The cases of a project for whoever invests: which step, which office, how many days are left. */
export function CaseProgress({ locale, cases }: Props) {
  const t = proceduresTexts(locale)
  return (
    <>
      {cases.map((each) => (
        <Section title={wordsFor(each.procedureNames, locale)} look="panel">
          <p class="case-line">
            {each.number} <StateBadge tone={caseTones[each.state]} label={t(`case.${each.state}`)} />{' '}
            {t('case.doneOf', { done: each.done, steps: each.steps })}
          </p>
          <ClockStops locale={locale} stops={each.stops} />
          <CaseStepList locale={locale} list={each.list} />
        </Section>
      ))}
    </>
  )
}

export const caseTones = { running: 'info', completed: 'success', stopped: 'neutral' } as const

/** The steps of a case as a line of signs, each with its office and its clock; `more` adds what can be done with one. */
export function CaseStepList({
  locale,
  list,
  more,
}: {
  readonly locale: Locale
  readonly list: readonly CaseStep[]
  readonly more?: (step: CaseStep) => Content
}) {
  const t = proceduresTexts(locale)
  return (
    <ol class="case-steps">
      {list.map((step) => {
        const clock = clockOf(step, locale)
        const name = wordsFor(step.names, locale)
        return (
          <li
            class={`case-step case-step-${step.turn?.state ?? 'ahead'}`}
            id={`step-${step.no}`}
            aria-current={step.turn?.state === 'running' ? 'step' : undefined}
          >
            <div class="case-step-head">
              <span class="procedure-no" aria-hidden="true">
                {step.no}
              </span>
              <strong lang={langFor(step.names, locale)}>{name}</strong>
              <StateBadge tone={clock.tone} label={clock.words} />
            </div>
            {wordsFor(step.office, locale) && (
              <p class="case-office" lang={langFor(step.office, locale)}>
                {wordsFor(step.office, locale)}
              </p>
            )}
            <p class="cell-note">{daysOf(step, locale)}</p>
            <details class="case-more">
              <summary>{t('step.more')}</summary>
              <StepFacts locale={locale} step={step} />
            </details>
            {more?.(step)}
          </li>
        )
      })}
    </ol>
  )
}

/** What the clock of a step says, in words and colour. */
export function clockOf({ turn, left, stands }: CaseStep, locale: Locale): { words: string; tone: StateTone } {
  const t = proceduresTexts(locale)
  if (!turn) return { words: t('clock.ahead'), tone: 'neutral' }
  if (turn.state !== 'running') return { words: t(`turn.${turn.state}`), tone: turn.state === 'done' ? 'success' : 'neutral' }
  if (stands && (left === undefined || left >= 0))
    return { words: left === undefined ? t('clock.stands') : t('clock.standsLeft', { count: left }), tone: 'neutral' }
  if (left === undefined) return { words: t('turn.running'), tone: 'info' }
  if (left < 0) return { words: t('clock.late', { count: -left }), tone: 'error' }
  return { words: t('clock.left', { count: left }), tone: left <= 2 ? 'warning' : 'info' }
}

/** When the clock of a case stood still, and by what right. */
export function ClockStops({ locale, stops }: { readonly locale: Locale; readonly stops: Case['stops'] }) {
  const t = proceduresTexts(locale)
  if (stops.length === 0) return null
  return (
    <ul class="plain-list clock-stops">
      {stops.map(({ from, to, reason, basis, note }) => (
        <li>
          <strong>
            {to
              ? t('clock.stood', { from: formatDay(from, locale), to: formatDay(to, locale) })
              : t('clock.standsSince', { date: formatDay(from, locale) })}
          </strong>
          <span class="cell-note">
            {t('case.reason')}: {reason} · {t('clock.basis')}: {basis}
            {note && ` · ${note}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function daysOf({ turn }: CaseStep, locale: Locale): string {
  if (!turn) return ''
  const t = proceduresTexts(locale)
  const day = (date: Temporal.PlainDate) => formatDay(date, locale)
  return [
    t('turn.began', { date: day(turn.startedOn) }),
    turn.dueOn && t('turn.due', { date: day(turn.dueOn) }),
    turn.endedOn && t('turn.ended', { date: day(turn.endedOn) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
