import { formatMoney } from '../../../../kernel/money.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CheckboxField,
  FileField,
  Notice,
  PageHead,
  Section,
  TextArea,
  TextField,
  Confirm,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { orderActions } from '../../order/order-state.ts'
import type { Attachment } from '../../order/order.queries.ts'
import { tradeTexts } from '../../texts.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { OrderBadge } from '../shared.views.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { Trail } from '../trail.views.tsx'
import { clock } from '../../../../ui/view.ts'
import { Milestones } from './milestones.views.tsx'
import type { OrderProps } from './order-props.ts'

/** One order: its way, its papers, and what has happened to it. */
export function OrderView(props: OrderProps) {
  const { view, order, inquiry, refused } = props
  const t = tradeStaffTexts(view.locale)
  const crumbs = [
    { href: view.to('/staff/orders'), label: t('nav.orders') },
    { href: '', label: order.number },
  ]
  const trail = inquiry.events.filter((event) => event.type.startsWith('order.') || event.type === 'quotation.accepted')
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumbs')} links={crumbs} />}
        title={t('order.title', { number: order.number })}
        lead={<Lead {...props} />}
        actions={<OrderBadge state={order.state} locale={view.locale} />}
      />
      <Problem refused={refused} />
      {order.cancelReason && (
        <Notice tone="warning" title={tradeTexts(view.locale)('order.state.cancelled')}>
          {order.cancelReason}
        </Notice>
      )}
      <div class="action-bar no-print">
        <ButtonLink look="secondary" href={view.to(`/staff/inquiries/${inquiry.id}`)}>
          {t('order.inquiry', { number: inquiry.number })}
        </ButtonLink>
        <ButtonLink look="secondary" href={view.to(`/staff/quotations/${order.quotationId}`)}>
          {t('order.quotation')}
        </ButtonLink>
        {orderActions.cancel.includes(order.state) && <Cancel {...props} />}
      </div>
      <Milestones {...props} />
      <Papers {...props} />
      <Section title={t('inquiry.trail')} look="panel" id="trail">
        <Trail view={view} events={trail} />
      </Section>
    </>
  )
}

function Lead({ view, order, inquiry }: OrderProps) {
  return (
    <span class="standing">
      <span>{[inquiry.buyerName, inquiry.buyerCompany].filter(Boolean).join(' · ')}</span>
      <strong>{formatMoney({ minor: order.totalMinor, currency: order.currency }, view.locale)}</strong>
      <span>{tradeTexts(view.locale)(`payment.${order.paymentTerm}`)}</span>
      <span>{clock(view, order.createdAt)}</span>
    </span>
  )
}

function Cancel({ view, order, refused }: OrderProps) {
  const t = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'cancel', refused)
  return (
    <Confirm label={t('order.cancel')} open={refused?.form === 'cancel'}>
      <form class="form" method="post" action={view.to(`/staff/orders/${order.id}/cancel`)} novalidate>
        <p>{t('order.cancelAsk')}</p>
        <TextArea {...field('reason', t('order.cancelReason'))} required rows={2} maxlength={1000} />
        <Button look="danger">{t('order.cancel')}</Button>
      </form>
    </Confirm>
  )
}

function Papers({ view, order, refused }: OrderProps) {
  const t = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'papers', refused)
  return (
    <Section title={t('papers.title')} look="panel" id="papers">
      {order.attachments.length === 0 && <p class="muted">{t('papers.none')}</p>}
      <ul class="paper-list">
        {order.attachments.map((paper) => (
          <li>
            <a class="link" href={view.to(`/staff/papers/${paper.id}`)}>
              {paper.name}
            </a>
            <span class="muted">
              {t('papers.size', { kb: Math.max(1, Math.round(Number(paper.bytes) / 1024)) })} · {clock(view, paper.addedAt)}
            </span>
            <span class={paper.sharedWithBuyer ? 'paper-shared' : 'muted'}>
              {t(paper.sharedWithBuyer ? 'papers.shared' : 'papers.inside')}
            </span>
            {!paper.sharedWithBuyer && <Share view={view} order={order} paper={paper} />}
          </li>
        ))}
      </ul>
      <form
        class="form paper-form"
        method="post"
        action={`${view.to(`/staff/orders/${order.id}/papers`)}#papers`}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          {...field('file', t('papers.file'))}
          hint={t('papers.fileHint')}
          accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx"
          required
        />
        <TextField
          {...field('name', t('papers.name'))}
          hint={t('papers.nameHint')}
          optional={uiTexts(view.locale)('optional')}
          maxlength={200}
        />
        <CheckboxField
          {...field('sharedWithBuyer', t('papers.share'))}
          value="on"
          checked={refused?.form === 'papers' && refused.values['sharedWithBuyer'] === 'on'}
          hint={t('papers.shareHint')}
        />
        <Button look="secondary">{t('papers.add')}</Button>
      </form>
    </Section>
  )
}

function Share({ view, order, paper }: Pick<OrderProps, 'view' | 'order'> & { readonly paper: Attachment }) {
  const t = tradeStaffTexts(view.locale)
  return (
    <Confirm label={t('papers.share')} tone="plain">
      <form method="post" action={`${view.to(`/staff/orders/${order.id}/share`)}#papers`}>
        <input type="hidden" name="attachmentId" value={paper.id} />
        <p>{t('papers.shareAsk')}</p>
        <Button small>
          {t('papers.share')}
          <span class="sr-only">: {paper.name}</span>
        </Button>
      </form>
    </Confirm>
  )
}
