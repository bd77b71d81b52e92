import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, Confirm, DataTable, DateField, StateBadge, TextField } from '../../../ui/components/index.ts'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import { longestHoldDays } from './claim.rules.ts'
import type { Claim } from './plot.ts'
import { plotsTexts } from './plots-texts.ts'
import type { ProjectChoice } from './project-choice.queries.ts'

interface Props {
  readonly view: View
  readonly claims: readonly Claim[]
  readonly named: ReadonlyMap<string, ProjectChoice>
  readonly refused: Refused | undefined
  readonly plotId: string
}

/** Every hold and lease that a plot ever had; the one that counts now can be ended. */
export function ClaimTable({ view, claims, named, refused, plotId }: Props) {
  const { locale, house } = view
  const t = plotsTexts(locale)
  const day = (at: Temporal.Instant | null) =>
    at === null ? '—' : formatDay(at.toZonedDateTimeISO(house.timeZone).toPlainDate(), locale)
  const lastDay = (at: Temporal.Instant | null) => (at === null ? t('lease.noEnd') : day(at.subtract({ nanoseconds: 1 })))
  return (
    <DataTable
      caption={t('claims.title')}
      hideCaption
      rows={[...claims]}
      columns={[
        {
          key: 'project',
          label: t('claim.project'),
          primary: true,
          cell: ({ projectId }) => {
            const project = named.get(projectId)
            return (
              <a class="link" href={view.to(`/staff/investment/projects/${projectId}`)}>
                {project ? `${project.number} ${wordsFor(project.title, locale)}` : projectId}
              </a>
            )
          },
        },
        {
          key: 'kind',
          label: t('claim.kind'),
          cell: ({ kind, basis }) => (
            <>
              {t(`claim.${kind}`)}
              {basis && <span class="cell-note">{basis}</span>}
            </>
          ),
        },
        { key: 'from', label: t('claim.from'), cell: ({ madeAt }) => day(madeAt) },
        {
          key: 'until',
          label: t('claim.untilDay'),
          cell: ({ until, releasedAt }) => (releasedAt ? day(releasedAt) : lastDay(until)),
        },
        { key: 'state', label: t('plot.state'), cell: (claim) => <Standing view={view} claim={claim} /> },
        {
          key: 'do',
          label: t('claim.do'),
          cell: (claim) =>
            claim.current ? (
              <div class="button-row">
                {claim.kind === 'hold' && <Extend view={view} claim={claim} refused={refused} plotId={plotId} />}
                <Release view={view} claim={claim} refused={refused} plotId={plotId} />
              </div>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

function Standing({ view, claim }: { readonly view: View; readonly claim: Claim }) {
  const t = plotsTexts(view.locale)
  if (claim.current) return <StateBadge tone={claim.kind === 'hold' ? 'warning' : 'info'} label={t('claim.current')} />
  if (claim.releasedAt === null) return <StateBadge label={t('claim.expired')} />
  const reason = claim.releaseReason === 'leased' ? t('claim.becameLease') : claim.releaseReason
  return (
    <>
      <StateBadge label={t('claim.released')} />
      {reason && <span class="cell-note">{reason}</span>}
    </>
  )
}

function Extend({ view, claim, refused, plotId }: Omit<Props, 'claims' | 'named'> & { readonly claim: Claim }) {
  const t = plotsTexts(view.locale)
  const mine = refused?.form === 'extend' && refused.values['claim'] === claim.id
  const field = fieldsOf(view, 'extend', mine ? refused : undefined)
  const lastDay = (at: Temporal.Instant | null | undefined) =>
    at?.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(view.house.timeZone).toPlainDate()
  const most = lastDay(claim.from?.add({ hours: longestHoldDays * 24 }))
  return (
    <Confirm label={t('hold.extend')} tone="plain" open={mine}>
      <form class="form" method="post" action={view.to(`/staff/investment/plots/${plotId}/extend`)} data-once="" novalidate>
        <input type="hidden" name="claim" value={claim.id} />
        {most && <p class="field-hint">{t('hold.extendHint', { date: formatDay(most, view.locale) })}</p>}
        <DateField
          {...field('until', t('claim.untilDay'))}
          min={lastDay(claim.until)?.add({ days: 1 }).toString()}
          max={most?.toString()}
        />
        <TextField {...field('reason', t('claim.reason'))} maxlength={500} />
        <div>
          <Button small>{t('hold.extend')}</Button>
        </div>
      </form>
    </Confirm>
  )
}

function Release({ view, claim, refused, plotId }: Omit<Props, 'claims' | 'named'> & { readonly claim: Claim }) {
  const t = plotsTexts(view.locale)
  const mine = refused?.form === 'release' && refused.values['claim'] === claim.id
  const field = fieldsOf(view, 'release', mine ? refused : undefined)
  const label = t(claim.kind === 'hold' ? 'hold.release' : 'lease.end')
  return (
    <Confirm label={label} open={mine}>
      <form class="form" method="post" action={view.to(`/staff/investment/plots/${plotId}/release`)} data-once="" novalidate>
        <input type="hidden" name="claim" value={claim.id} />
        <TextField {...field('reason', t('claim.reason'))} maxlength={500} />
        <div>
          <Button look="danger" small>
            {label}
          </Button>
        </div>
      </form>
    </Confirm>
  )
}
