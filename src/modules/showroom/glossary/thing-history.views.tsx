import { isLocale, type Locale } from '../../../kernel/locale.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { Section, Timeline } from '../../../ui/components/index.ts'
import { showroomTexts } from '../texts.ts'
import { glossaryTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  readonly timeZone: string
  readonly events: readonly RecordedEvent[]
}

/** Who changed what of a thing, the latest first. */
export function ThingHistory({ locale, timeZone, events }: Props) {
  const t = glossaryTexts(locale)
  return (
    <Section look="panel" title={t('glossary.history')}>
      {events.length === 0 ? (
        <p class="field-hint">{t('glossary.history.none')}</p>
      ) : (
        <Timeline
          label={t('glossary.history')}
          entries={events.toReversed().map((event) => ({
            time: event.at.toString(),
            timeLabel: event.at.toZonedDateTimeISO(timeZone).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
            title: <Title locale={locale} event={event} />,
            actor: event.actorKind === 'system' ? showroomTexts(locale)('goods.event.system') : event.actorName,
          }))}
        />
      )}
    </Section>
  )
}

function Title({ locale, event: { data } }: { readonly locale: Locale; readonly event: RecordedEvent }) {
  const change = glossaryTexts.find(locale, `glossary.change.${String(data['change'])}`) ?? String(data['change'])
  const { term, language } = data
  if (typeof term !== 'string') return <>{change}</>
  const lang = language === 'zh' ? 'zh-Hans' : String(language)
  return (
    <>
      {change}: <span lang={isLocale(lang) ? lang : undefined}>{term}</span>
    </>
  )
}
