import type { Locale } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { StateBadge, type StateTone } from '../../../ui/components/index.ts'
import { partnerTexts } from './partner-texts.ts'
import type { Standing } from './standing.ts'

const tones: Record<Standing, StateTone> = { one_sided: 'neutral', confirmed: 'success', disputed: 'error' }

interface Props {
  readonly standing: Standing
  readonly since: Temporal.Instant | undefined
  readonly locale: Locale
  readonly timeZone: string
}

/** How a figure stands between both sides, and since when. */
export function StandingBadge({ standing, since, locale, timeZone }: Props) {
  const t = partnerTexts(locale)
  return (
    <span class="standing-badge">
      <StateBadge tone={tones[standing]} label={t(`standing.${standing}`)} />
      {since && (
        <span class="muted">
          {t('standing.since', { date: formatDay(since.toZonedDateTimeISO(timeZone).toPlainDate(), locale) })}
        </span>
      )}
    </span>
  )
}
