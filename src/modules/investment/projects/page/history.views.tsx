import { DataTable, Section, Timeline, type TimelineEntry } from '../../../../ui/components/index.ts'
import type { RecordedEvent } from '../../../../platform/events/record.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { Day, StageBadge } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { eventWords } from './event-words.ts'
import type { ProjectProps } from './page-props.ts'

/** Who did it: of an investor who signed in the trail keeps no name. */
function actorWords({ locale }: Pick<View, 'locale'>, { actorKind, actorName }: RecordedEvent): string {
  if (actorKind === 'system') return projectsTexts(locale)('trail.system')
  return actorKind === 'investor' ? uiTexts(locale)('role.investor') : actorName
}

/** Each stage with its length, and everything that was written down. */
export function HistoryTab({ view, project, trail }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const entries: TimelineEntry[] = trail
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at) || Number(b.id - a.id))
    .map((event) => ({
      time: event.at.toString(),
      timeLabel: clock(view, event.at),
      title: eventWords(view, event),
      actor: actorWords(view, event),
      tone: event.type.endsWith('moved') ? 'accent' : 'neutral',
    }))
  return (
    <>
      <Section title={t('history.stages')}>
        <DataTable
          caption={t('history.stages')}
          hideCaption
          rows={[...project.history]}
          columns={[
            {
              key: 'stage',
              label: t('list.stage'),
              primary: true,
              cell: ({ toStage }) => <StageBadge stage={toStage} locale={locale} />,
            },
            { key: 'since', label: t('history.since'), cell: ({ since }) => <Day day={since} locale={locale} /> },
            { key: 'days', label: t('history.length'), numeric: true, cell: ({ days }) => t('history.days', { days }) },
            { key: 'reason', label: t('history.reason'), cell: ({ reason }) => reason || '—' },
            { key: 'by', label: t('figures.by'), cell: ({ actorName }) => actorName },
          ]}
        />
      </Section>
      <Section title={t('history.trail')} look="panel">
        <Timeline label={t('history.trail')} entries={entries} />
      </Section>
    </>
  )
}
