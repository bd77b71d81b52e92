import { formatDay } from '../../../../kernel/when.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  Confirm,
  DataTable,
  EmptyState,
  PageHead,
  Section,
  StateBadge,
} from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import type { Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { periodName } from '../indicator/period.ts'
import { numberText } from '../page/presentation.ts'
import type { EnteredValue } from '../value/value.ts'
import { IndicatorForm } from './indicator-form.tsx'
import type { IndicatorProps } from './indicator-props.ts'
import { ValueForm } from './value-form.tsx'

const desk = '/staff/investment/climate'

export function Crumbs({ view, title }: { readonly view: View; readonly title: string }) {
  const t = climateTexts(view.locale)
  return (
    <Breadcrumbs
      label={uiTexts(view.locale)('pages')}
      links={[
        { href: view.to(desk), label: t('desk.title') },
        { href: '', label: title },
      ]}
    />
  )
}

export function NewIndicatorView({ view, refused }: { readonly view: View; readonly refused: Refused | undefined }) {
  const title = climateTexts(view.locale)('indicator.new')
  return (
    <>
      <PageHead title={title} above={<Crumbs view={view} title={title} />} />
      <Problem refused={refused} />
      <IndicatorForm view={view} refused={refused} action={view.to(`${desk}/indicators/new`)} />
    </>
  )
}

/** One indicator: state a figure, what stands, the whole history, and the indicator itself. */
export function IndicatorView(props: IndicatorProps) {
  const { view, indicator, history, refused } = props
  const { locale } = view
  const t = climateTexts(locale)
  const title = wordsFor(indicator.names, locale)
  const replaced = new Set(history.map(({ replaces }) => replaces))
  const standing = history
    .filter(({ no, withdrawn }) => !withdrawn && !replaced.has(no))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.periodEnd, a.periodEnd))
  return (
    <>
      <PageHead title={title} lead={wordsFor(indicator.unit, locale)} above={<Crumbs view={view} title={title} />} />
      <Problem refused={refused} />
      <ValueForm {...props} standing={standing} />
      <Section title={t('value.now')} look="panel">
        <Standing {...props} rows={standing} />
      </Section>
      {history.length > standing.length && (
        <Section title={t('value.history')} look="panel">
          <p class="field-hint">{t('value.historyHint')}</p>
          <History {...props} replaced={replaced} />
        </Section>
      )}
      <Section title={t('indicator.edit')} look="panel">
        <IndicatorForm
          view={view}
          refused={refused}
          indicator={indicator}
          action={view.to(`${desk}/indicators/${indicator.id}`)}
        />
      </Section>
    </>
  )
}

const said = ({ number, texts }: EnteredValue, { locale }: View) =>
  number === null ? wordsFor(texts ?? {}, locale) : numberText(number, locale)

const placeOf = ({ district }: EnteredValue, { districts, view }: IndicatorProps) => {
  const found = districts.find(({ slug }) => slug === district)
  return found ? wordsFor(found.names, view.locale) : climateTexts(view.locale)('place.region')
}

function Standing(props: IndicatorProps & { readonly rows: readonly EnteredValue[] }) {
  const { view, rows, indicator } = props
  const { locale, to } = view
  const t = climateTexts(locale)
  return (
    <DataTable
      caption={t('value.now')}
      hideCaption
      rows={[...rows]}
      empty={<EmptyState title={t('value.none')} />}
      columns={[
        { key: 'period', label: t('table.period'), primary: true, cell: ({ period }) => periodName(period, locale) },
        { key: 'place', label: t('table.district'), cell: (value) => placeOf(value, props) },
        {
          key: 'value',
          label: indicator.kind === 'number' ? t('table.number') : t('table.text'),
          numeric: indicator.kind === 'number',
          cell: (value) => said(value, view),
        },
        {
          key: 'source',
          label: t('table.source'),
          cell: ({ source, sourceUrl, asOf, demo }) => (
            <>
              {sourceUrl ? <a href={sourceUrl}>{source}</a> : source}, {formatDay(asOf, locale)}{' '}
              {demo && <StateBadge tone="warning">{t('table.demo')}</StateBadge>}
            </>
          ),
        },
        { key: 'by', label: t('value.enteredBy'), cell: ({ enteredBy, enteredAt }) => `${enteredBy}, ${clock(view, enteredAt)}` },
        {
          key: 'acts',
          label: t('value.acts'),
          cell: ({ no }) => (
            <>
              <a href={`${to(`${desk}/indicators/${indicator.id}`)}?correct=${no}#value`}>{t('value.correct')}</a>
              <Confirm label={t('value.withdraw')}>
                <form method="post" action={to(`${desk}/values/${no}/withdraw`)}>
                  <p>{t('value.withdrawAsk')}</p>
                  <Button look="danger" small>
                    {t('value.withdraw')}
                  </Button>
                </form>
              </Confirm>
            </>
          ),
        },
      ]}
    />
  )
}

function History(props: IndicatorProps & { readonly replaced: ReadonlySet<bigint | null> }) {
  const { view, history, replaced } = props
  const { locale } = view
  const t = climateTexts(locale)
  const stateOf = ({ no, withdrawn }: EnteredValue) => (withdrawn ? 'withdrawn' : replaced.has(no) ? 'replaced' : 'standing')
  return (
    <DataTable
      caption={t('value.history')}
      hideCaption
      rows={[...history]}
      columns={[
        { key: 'at', label: t('value.enteredAt'), primary: true, cell: ({ enteredAt }) => clock(view, enteredAt) },
        { key: 'by', label: t('value.enteredBy'), cell: ({ enteredBy }) => enteredBy },
        { key: 'period', label: t('table.period'), cell: ({ period }) => periodName(period, locale) },
        { key: 'place', label: t('table.district'), cell: (value) => placeOf(value, props) },
        { key: 'value', label: t('table.number'), cell: (value) => (value.withdrawn ? '—' : said(value, view)) },
        { key: 'source', label: t('table.source'), cell: ({ source, asOf }) => `${source}, ${formatDay(asOf, locale)}` },
        { key: 'state', label: t('value.state'), cell: (value) => t(`value.is.${stateOf(value)}`) },
      ]}
    />
  )
}
