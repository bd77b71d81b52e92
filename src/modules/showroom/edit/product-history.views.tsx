import type { Locale } from '../../../kernel/locale.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { Section, Timeline } from '../../../ui/components/index.ts'
import { showroomTexts } from '../texts.ts'

export interface HistoryProps {
  readonly locale: Locale
  readonly events: readonly RecordedEvent[]
  readonly timeZone: string
}

/** Who did what with a product, the latest first. */
export function ProductHistory({ locale, events, timeZone }: HistoryProps) {
  const t = showroomTexts(locale)
  return (
    <Section look="panel" title={t('goods.history')}>
      <Timeline
        label={t('goods.history')}
        entries={events.toReversed().map((event) => ({
          time: event.at.toString(),
          timeLabel: event.at.toZonedDateTimeISO(timeZone).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
          title: titleOf(event, locale),
          actor: event.actorKind === 'system' ? t('goods.event.system') : event.actorName,
          ...(event.data['imported']
            ? {
                body: (
                  <p>
                    {t('goods.event.imported')}
                    {fieldsOf(event, locale)}
                  </p>
                ),
              }
            : {}),
        }))}
      />
    </Section>
  )
}

function titleOf({ type, data }: RecordedEvent, locale: Locale): string {
  if (type === 'photo.added' && data['first']) return showroomTexts(locale)('goods.event.photo.first')
  return showroomTexts.find(locale, `goods.event.${type}`) ?? type
}

function fieldsOf({ data }: RecordedEvent, locale: Locale): string {
  const fields = Array.isArray(data['fields']) ? data['fields'] : []
  const names = fields.map((field) => showroomTexts.find(locale, `import.field.${field}`) ?? String(field))
  return names.length > 0 ? `: ${names.join(', ')}` : ''
}
