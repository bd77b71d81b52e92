import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { StateBadge, type StateTone } from '../../../ui/components/index.ts'
import { compactSums } from './compact-money.ts'
import type { CurrencyTotal } from './figure/figure.ts'
import type { Stage } from './stage/stage.ts'
import { projectsTexts } from './texts.ts'

export const projectsPath = '/staff/investment/projects'

const tones: Record<Stage, StateTone> = {
  contact: 'neutral',
  talks: 'neutral',
  memorandum: 'info',
  agreement: 'info',
  land: 'accent',
  financing: 'accent',
  building: 'accent',
  trial: 'accent',
  commissioned: 'success',
  full: 'success',
  paused: 'warning',
  dropped: 'error',
}

export function StageBadge({ stage, locale }: { readonly stage: Stage; readonly locale: Locale }) {
  return <StateBadge tone={tones[stage]} label={projectsTexts(locale)(`stage.${stage}`)} />
}

/** A text in the reader's language, marked where it is in another. */
export function Words({ text, locale }: { readonly text: LocalizedText; readonly locale: Locale }) {
  return <span lang={langFor(text, locale)}>{wordsFor(text, locale)}</span>
}

/** What nobody has stated is said to be so; it is not zero. */
export function Sums({ totals, locale }: { readonly totals: readonly CurrencyTotal[]; readonly locale: Locale }) {
  if (totals.length === 0) return <span class="muted">{projectsTexts(locale)('unknown')}</span>
  return <span class="figure">{compactSums(totals, locale)}</span>
}

export function Day({ day, locale }: { readonly day: Temporal.PlainDate; readonly locale: Locale }) {
  return <time datetime={day.toString()}>{formatDay(day, locale)}</time>
}

/** A mark on what was invented for the demonstration. */
export function DemoMark({ demo, locale }: { readonly demo: boolean; readonly locale: Locale }) {
  return demo ? <span class="demo-mark">{projectsTexts(locale)('demo')}</span> : null
}
