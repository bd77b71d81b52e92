import { AppError } from '../../../kernel/errors.ts'
import { formatTime } from '../../../kernel/when.ts'
import { typedText } from '../../../platform/http/form.ts'
import { at, type Exchange, type NavItem, redirect, type Route } from '../../../platform/http/route.ts'
import { Button, ButtonLink, DataTable, EmptyState, Notice, PageHead, TextField } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { tradePageTexts } from '../page-texts.ts'
import { buyerData, inquiriesOfBuyer } from './buyer-data.ts'
import { eraseBuyer } from './erase-buyer.ts'

async function render(x: Exchange, contact: string, problem?: AppError): Promise<Response> {
  const { locale, house } = x.ctx
  const t = tradePageTexts(locale)
  const found = contact ? await inquiriesOfBuyer(x.ctx, contact) : []
  const query = `?contact=${encodeURIComponent(contact)}`
  return page(x, {
    title: t('page.buyers.title'),
    shell: 'staff',
    status: problem ? 409 : 200,
    body: (
      <>
        <PageHead title={t('page.buyers.title')} lead={t('page.buyers.lead', { months: house.keepBuyersMonths })} />
        {problem && <Notice tone="error">{x.site.findText(locale, `error.${problem.code}`, problem.params)}</Notice>}
        <form class="form" method="get" action={at(x, '/staff/buyers')}>
          <TextField name="contact" label={t('page.buyers.contact')} value={contact} autocomplete="off" />
          <Button look="secondary">{t('page.buyers.find')}</Button>
        </form>
        {contact && found.length === 0 && <EmptyState title={t('page.buyers.none')} />}
        {found.length > 0 && (
          <>
            <DataTable
              hideCaption
              caption={t('page.buyers.found')}
              columns={[
                {
                  key: 'number',
                  label: '№',
                  primary: true,
                  cell: (row) => <a href={at(x, `/staff/inquiries/${row.id}`)}>{row.number}</a>,
                },
                {
                  key: 'name',
                  label: t('page.form.name'),
                  cell: (row) => [row.buyerName, row.buyerCompany].filter(Boolean).join(', '),
                },
                {
                  key: 'contact',
                  label: t('page.buyers.contact'),
                  cell: (row) => [row.buyerPhone, row.buyerWechat, row.buyerEmail].filter(Boolean).join(' · '),
                },
                { key: 'at', label: t('page.buyers.last'), cell: (row) => formatTime(row.updatedAt, locale, house.timeZone) },
              ]}
              rows={found}
            />
            <p class="quiet-actions">
              <ButtonLink look="secondary" href={at(x, `/staff/buyers/data.json${query}`)} download>
                {t('page.buyers.export')}
              </ButtonLink>
            </p>
            <form method="post" action={at(x, '/staff/buyers/erase')}>
              <input type="hidden" name="contact" value={contact} />
              <Button look="danger" confirm={t('page.buyers.eraseAsk')}>
                {t('page.buyers.erase')}
              </Button>
            </form>
          </>
        )}
      </>
    ),
  })
}

async function download(x: Exchange): Promise<Response> {
  const data = await buyerData(x.ctx, x.url.searchParams.get('contact') ?? '')
  const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="buyer-data.json"',
      'cache-control': 'private, no-store',
    },
  })
}

async function erase(x: Exchange): Promise<Response> {
  const contact = typedText(await x.form(), 'contact')
  try {
    await eraseBuyer(x.ctx, contact)
    return redirect(x, '/staff/buyers', 'page.buyers.erased')
  } catch (error) {
    if (error instanceof AppError && error.kind === 'conflict') return render(x, contact, error)
    throw error
  }
}

const access = ['admin'] as const

export const privacyRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/buyers', access, handle: (x) => render(x, x.url.searchParams.get('contact') ?? '') },
  { method: 'GET', path: '/staff/buyers/data.json', access, handle: download },
  { method: 'POST', path: '/staff/buyers/erase', access, handle: erase },
]

export const privacyNav: NavItem = {
  area: 'staff',
  href: '/staff/buyers',
  label: (locale) => tradePageTexts(locale)('page.buyers.nav'),
  roles: access,
  icon: 'user',
}
