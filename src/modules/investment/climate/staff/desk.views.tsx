import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Section, StateBadge } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { type Indicator, topics } from '../indicator/indicator.ts'
import { latestOf } from '../page/choose-values.ts'
import { figureOf, topicTitle } from '../page/presentation.ts'
import type { Value } from '../value/value.ts'

interface Props {
  readonly view: View
  readonly indicators: readonly Indicator[]
  readonly values: readonly Value[]
}

const desk = '/staff/investment/climate'

/** All indicators with what stands of each, and the ways in and out. */
export function DeskView({ view, indicators, values }: Props) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const filled = topics.filter((topic) => indicators.some((indicator) => indicator.topic === topic))
  return (
    <>
      <PageHead
        title={t('desk.title')}
        lead={t('desk.lead')}
        actions={
          <ButtonLink href={to(`${desk}/indicators/new`)} icon="plus">
            {t('indicator.new')}
          </ButtonLink>
        }
      />
      <p class="button-row">
        <ButtonLink href={to(`${desk}/import`)} look="secondary">
          {t('import.title')}
        </ButtonLink>
        <ButtonLink href={to('/invest/indicators.xlsx')} look="secondary">
          {t('desk.export')}
        </ButtonLink>
        <ButtonLink href={to(`${desk}/districts`)} look="secondary">
          {t('districts.title')}
        </ButtonLink>
        <ButtonLink href={to('/staff/investment/deck')} look="secondary">
          {t('deck.title')}
        </ButtonLink>
        <ButtonLink href={to('/invest')} look="quiet">
          {t('desk.public')}
        </ButtonLink>
      </p>
      {indicators.length === 0 && (
        <EmptyState
          title={t('desk.empty')}
          action={<ButtonLink href={to(`${desk}/indicators/new`)}>{t('indicator.new')}</ButtonLink>}
        >
          <p>{t('desk.emptyHint')}</p>
        </EmptyState>
      )}
      {filled.map((topic) => (
        <Section title={topicTitle(topic, locale)} look="panel">
          <TopicTable {...{ view, values }} indicators={indicators.filter((indicator) => indicator.topic === topic)} />
        </Section>
      ))}
    </>
  )
}

function TopicTable({ view, indicators, values }: Props) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const latest = (indicator: Indicator) => {
    const value = latestOf(indicator, values)
    return value && figureOf(indicator, value, locale)
  }
  return (
    <DataTable
      caption={t('desk.title')}
      hideCaption
      rows={[...indicators]}
      columns={[
        {
          key: 'name',
          label: t('table.name'),
          primary: true,
          cell: ({ id, names, archived }) => (
            <>
              <a class="name-link" href={to(`${desk}/indicators/${id}`)}>
                {wordsFor(names, locale)}
              </a>{' '}
              {archived && <StateBadge tone="neutral">{t('indicator.archived')}</StateBadge>}
            </>
          ),
        },
        {
          key: 'latest',
          label: t('desk.latest'),
          numeric: true,
          cell: (indicator) => {
            const figure = latest(indicator)
            if (!figure) return <span class="unknown">{t('desk.none')}</span>
            return figure.number === undefined ? t('indicator.text') : `${figure.number} ${figure.unit}`
          },
        },
        { key: 'period', label: t('table.period'), cell: (indicator) => latest(indicator)?.period ?? '' },
        {
          key: 'source',
          label: t('table.source'),
          cell: (indicator) => latest(indicator)?.source ?? '',
        },
        {
          key: 'count',
          label: t('desk.count'),
          numeric: true,
          cell: ({ id }) => values.filter(({ indicatorId }) => indicatorId === id).length,
        },
      ]}
    />
  )
}
