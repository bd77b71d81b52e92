import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import {
  changeWebhook,
  createWebhook,
  deliveryPage,
  listWebhooks,
  oneWebhook,
  removeWebhook,
  resendDelivery,
  webhookInput,
} from '../../modules/directory/index.ts'
import { type FormState, parseForm, untouched } from '../../platform/http/form.ts'
import { type Exchange, type NavItem, redirect, type Route } from '../../platform/http/route.ts'
import { PageHead } from '../../ui/components/index.ts'
import { page } from '../../ui/page.tsx'
import { SecretPanel } from './keys.views.tsx'
import { programsTexts } from './programs-texts.ts'
import { WebhookView, WebhooksView } from './webhooks.views.tsx'

const perPage = 50

/** Pages of webhooks; `events` are those that may leave the house. */
export function webhookRoutes(events: readonly string[]): readonly Route[] {
  const render = async (x: Exchange, state: FormState, status = 200) => {
    const { locale } = x.ctx
    const webhooks = await listWebhooks(x.ctx)
    const errorOf = (name: string) => {
      const error = state.errors[name]
      return error && (x.site.findText(locale, `field.${error.code}`, error.params) ?? x.site.findText(locale, 'field.invalid'))
    }
    return page(
      { ...x, path: '/staff/webhooks' },
      {
        title: programsTexts(locale)('hooks.title'),
        shell: 'staff',
        status,
        body: <WebhooksView {...{ locale, webhooks, events, values: state.values, errorOf }} />,
      },
    )
  }

  const create = async (x: Exchange) => {
    const parsed = parseForm(webhookInput(events), await x.form())
    if (!parsed.ok) return render(x, parsed, 422)
    const { id, secret } = await createWebhook(x.ctx, parsed.value)
    const { locale } = x.ctx
    const t = programsTexts(locale)
    x.headers.set('cache-control', 'no-store')
    return page(
      { ...x, path: '/staff/webhooks' },
      {
        title: t('hooks.secret'),
        shell: 'staff',
        body: (
          <>
            <PageHead title={t('hooks.secret')} lead={parsed.value.url} />
            <SecretPanel locale={locale} secret={secret} lead={t('hooks.secretLead')} back={`/${locale}/staff/webhooks/${id}`} />
          </>
        ),
      },
    )
  }

  const show = async (x: Exchange) => {
    const { locale, house } = x.ctx
    const webhook = await oneWebhook(x.ctx, idOf(x, 'id'))
    const { items: deliveries, next } = await deliveryPage(x.ctx, webhook.id, {
      limit: perPage,
      cursor: x.url.searchParams.get('cursor') ?? undefined,
    })
    return page(x, {
      title: webhook.url,
      shell: 'staff',
      body: <WebhookView {...{ locale, timeZone: house.timeZone, webhook, deliveries, next }} />,
    })
  }

  return [
    { method: 'GET', path: '/staff/webhooks', access, handle: (x) => render(x, untouched) },
    { method: 'POST', path: '/staff/webhooks', access, handle: create },
    { method: 'GET', path: '/staff/webhooks/:id', access, handle: show },
    { method: 'POST', path: '/staff/webhooks/:id/pause', access, handle: (x) => move(x, 'paused') },
    { method: 'POST', path: '/staff/webhooks/:id/resume', access, handle: (x) => move(x, 'active') },
    { method: 'POST', path: '/staff/webhooks/:id/remove', access, handle: remove },
    { method: 'POST', path: '/staff/webhooks/:id/deliveries/:delivery/resend', access, handle: resend },
  ]
}

const access = ['admin'] as const

function idOf(x: Exchange, name: string): string {
  const id = x.params[name] ?? ''
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  return id
}

async function move(x: Exchange, state: 'active' | 'paused'): Promise<Response> {
  const { id } = await changeWebhook(x.ctx, { webhookId: idOf(x, 'id'), state })
  return redirect(x, `/staff/webhooks/${id}`, 'hooks.saved')
}

async function remove(x: Exchange): Promise<Response> {
  await removeWebhook(x.ctx, { webhookId: idOf(x, 'id') })
  return redirect(x, '/staff/webhooks', 'hooks.removed')
}

async function resend(x: Exchange): Promise<Response> {
  const webhookId = idOf(x, 'id')
  await resendDelivery(x.ctx, { webhookId, deliveryId: idOf(x, 'delivery') })
  return redirect(x, `/staff/webhooks/${webhookId}`, 'hooks.resent')
}

export const webhooksNav: NavItem = {
  area: 'staff',
  href: '/staff/webhooks',
  label: (locale) => programsTexts(locale)('nav.webhooks'),
  roles: access,
  icon: 'share',
}
