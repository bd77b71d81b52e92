import type { Locale } from '../../kernel/locale.ts'
import { formatTime } from '../../kernel/when.ts'
import type { Delivery, Webhook } from '../../platform/webhooks/webhook.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  PageHead,
  Section,
  type StateTone,
  StateBadge,
  TextField,
} from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { programsTexts } from './programs-texts.ts'
import { Ticks } from './ticks.tsx'

interface WebhooksProps {
  readonly locale: Locale
  readonly webhooks: readonly Webhook[]
  readonly events: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly errorOf: (name: string) => string | undefined
}

const tones: Record<Webhook['state'] | Delivery['state'], StateTone> = {
  active: 'success',
  paused: 'neutral',
  gone: 'warning',
  waiting: 'info',
  delivered: 'success',
  failed: 'error',
}

export function WebhooksView({ locale, webhooks, events, values, errorOf }: WebhooksProps) {
  const t = programsTexts(locale)
  const base = `/${locale}/staff/webhooks`
  return (
    <>
      <PageHead title={t('hooks.title')} lead={t('hooks.lead')} />
      <DataTable
        caption={t('hooks.title')}
        hideCaption
        rows={[...webhooks]}
        empty={<EmptyState title={t('hooks.none')}>{t('hooks.noneMore')}</EmptyState>}
        columns={[
          {
            key: 'url',
            label: t('hooks.url'),
            primary: true,
            cell: ({ id, url }) => (
              <a href={`${base}/${id}`} translate="no">
                {url}
              </a>
            ),
          },
          { key: 'events', label: t('hooks.events'), cell: (webhook) => <Events locale={locale} webhook={webhook} /> },
          {
            key: 'state',
            label: t('hooks.state'),
            cell: ({ state }) => <StateBadge tone={tones[state]} label={t(`hooks.state.${state}`)} />,
          },
        ]}
      />
      <Section title={t('hooks.new')} look="panel">
        <form class="form" method="post" action={base} novalidate>
          <TextField
            name="url"
            type="url"
            label={t('hooks.url')}
            hint={t('hooks.urlHint')}
            value={values['url'] ?? ''}
            error={errorOf('url')}
            maxlength={2000}
            required
          />
          <Ticks
            name="events"
            legend={t('hooks.events')}
            hint={t('hooks.eventsHint')}
            error={errorOf('events')}
            chosen={(values['events'] ?? '').split('\n')}
            choices={events.map((event) => ({ value: event, label: event }))}
          />
          <Button>{t('hooks.create')}</Button>
        </form>
      </Section>
    </>
  )
}

function Events({ locale, webhook }: { readonly locale: Locale; readonly webhook: Webhook }) {
  return webhook.events.length === 0 ? (
    <>{programsTexts(locale)('hooks.all')}</>
  ) : (
    <span translate="no">{webhook.events.join(', ')}</span>
  )
}

interface WebhookProps {
  readonly locale: Locale
  readonly timeZone: string
  readonly webhook: Webhook
  readonly deliveries: readonly Delivery[]
  readonly next: string | null
}

export function WebhookView(props: WebhookProps) {
  const { locale, timeZone, webhook, deliveries, next } = props
  const t = programsTexts(locale)
  const base = `/${locale}/staff/webhooks/${webhook.id}`
  const time = (at: Temporal.Instant) => formatTime(at, locale, timeZone)
  const above = (
    <Breadcrumbs
      label={t('hooks.title')}
      links={[
        { href: `/${locale}/staff/webhooks`, label: t('hooks.title') },
        { href: base, label: webhook.url, current: true },
      ]}
    />
  )
  return (
    <>
      <PageHead
        title={webhook.url}
        above={above}
        lead={<Events locale={locale} webhook={webhook} />}
        actions={<Moves locale={locale} webhook={webhook} />}
      />
      <DataTable
        caption={t('hooks.deliveries')}
        rows={[...deliveries]}
        empty={<EmptyState title={t('hooks.noDeliveries')} />}
        columns={[
          {
            key: 'event',
            label: t('hooks.event'),
            primary: true,
            cell: ({ eventType }) => <span translate="no">{eventType}</span>,
          },
          { key: 'when', label: t('hooks.when'), cell: ({ createdAt }) => time(createdAt) },
          {
            key: 'state',
            label: t('hooks.state'),
            cell: ({ state }) => <StateBadge tone={tones[state]} label={t(`hooks.delivery.${state}`)} />,
          },
          { key: 'tries', label: t('hooks.tries'), cell: (delivery) => <Tries {...props} delivery={delivery} /> },
          {
            key: 'act',
            label: t('hooks.resend'),
            cell: ({ id }) => (
              <form method="post" action={`${base}/deliveries/${id}/resend`}>
                <Button small look="secondary">
                  {t('hooks.resend')}
                </Button>
              </form>
            ),
          },
        ]}
      />
      {next && (
        <ButtonLink look="secondary" href={`${base}?cursor=${next}`}>
          {uiTexts(locale)('next')}
        </ButtonLink>
      )}
    </>
  )
}

function Tries({ locale, timeZone, delivery }: WebhookProps & { readonly delivery: Delivery }) {
  const t = programsTexts(locale)
  const time = (at: Temporal.Instant) => formatTime(at, locale, timeZone)
  const faultOf = (fault: string) => programsTexts.find(locale, `fault.${fault}`) ?? fault
  return (
    <ul>
      {delivery.log.map(({ at, status, fault, millis }) => (
        <li>{[time(Temporal.Instant.from(at)), status, fault && faultOf(fault), `${millis} ms`].filter(Boolean).join(' · ')}</li>
      ))}
      {delivery.nextAt && <li>{t('hooks.next', { time: time(delivery.nextAt) })}</li>}
    </ul>
  )
}

function Moves({ locale, webhook }: { readonly locale: Locale; readonly webhook: Webhook }) {
  const t = programsTexts(locale)
  const base = `/${locale}/staff/webhooks/${webhook.id}`
  return (
    <>
      <form method="post" action={`${base}/${webhook.state === 'active' ? 'pause' : 'resume'}`}>
        <Button small look="secondary">
          {t(webhook.state === 'active' ? 'hooks.pause' : 'hooks.resume')}
        </Button>
      </form>
      <form method="post" action={`${base}/remove`}>
        <Button small look="danger" confirm={t('hooks.removeAsk')}>
          {t('hooks.remove')}
        </Button>
      </form>
    </>
  )
}
