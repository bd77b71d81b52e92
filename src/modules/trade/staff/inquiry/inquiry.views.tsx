import { formatDay } from '../../../../kernel/when.ts'
import { localeNames } from '../../../../kernel/locale.ts'
import { Breadcrumbs, DefinitionList, PageHead, Section } from '../../../../ui/components/index.ts'
import { InquiryMakers } from '../../maker/makers.views.tsx'
import { tradePageTexts } from '../../page-texts.ts'
import { tradeTexts } from '../../texts.ts'
import { InquiryBadge } from '../shared.views.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { hoursBetween, spanWords } from '../spans.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { Trail } from '../trail.views.tsx'
import { clock } from '../../../../ui/view.ts'
import { Actions } from './actions.views.tsx'
import { AskedGoods } from './goods.views.tsx'
import type { InquiryProps } from './inquiry-props.ts'
import { PrivateLink } from './link.views.tsx'
import { Quotations } from './quotations.views.tsx'
import { Talk } from './talk.views.tsx'

/** Everything of one inquiry, for the house. */
export function InquiryView(props: InquiryProps) {
  const { view, inquiry, refused } = props
  const t = tradeStaffTexts(view.locale)
  const crumbs = [
    { href: view.to('/staff/inquiries'), label: t('nav.inquiries') },
    { href: '', label: inquiry.number },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumbs')} links={crumbs} />}
        title={[inquiry.buyerName, inquiry.buyerCompany].filter(Boolean).join(' · ')}
        lead={<Standing {...props} />}
        actions={<InquiryBadge state={inquiry.state} locale={view.locale} />}
      />
      <Problem refused={refused} />
      <Actions {...props} />
      <div class="with-side side-right inquiry-page">
        <div>
          <AskedGoods {...props} />
          <InquiryMakers view={view} inquiryId={inquiry.id} makers={props.makers} />
          <Quotations {...props} />
          <Talk {...props} />
        </div>
        <aside>
          <Buyer {...props} />
          <Terms {...props} />
          <PrivateLink {...props} />
          <Section title={t('inquiry.trail')} look="panel" id="trail">
            <Trail view={view} events={inquiry.events} />
          </Section>
        </aside>
      </div>
    </>
  )
}

function Standing({ view, inquiry }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const answered = inquiry.firstAnswerAt
  const left = hoursBetween(view.now, inquiry.answerDueAt)
  const span = spanWords(answered ? hoursBetween(inquiry.createdAt, answered) : Math.abs(left), view.locale)
  const answer = answered ? t('inbox.answeredAfter', { span }) : t(left < 0 ? 'inbox.overdueBy' : 'inbox.dueIn', { span })
  const open = inquiry.state !== 'lost' && inquiry.state !== 'accepted'
  return (
    <span class="standing">
      <span>{inquiry.number}</span>
      <span>
        {t(inquiry.source === 'staff' ? 'inquiry.registered' : 'inquiry.received', { time: clock(view, inquiry.createdAt) })}
      </span>
      {(answered || open) && (
        <span class={!answered && left < 0 ? 'late' : undefined}>
          {t('inbox.firstAnswer')}: {answer}
        </span>
      )}
      <span>{inquiry.ownerName ? t('inquiry.owner', { name: inquiry.ownerName }) : t('inquiry.noOwner')}</span>
      {inquiry.lostReason && <span>{tradeTexts(view.locale)(`lost.${inquiry.lostReason}`)}</span>}
      {inquiry.lostNote && <span>{inquiry.lostNote}</span>}
    </span>
  )
}

function Buyer({ view, inquiry }: InquiryProps) {
  const t = tradePageTexts(view.locale)
  return (
    <Section title={tradeStaffTexts(view.locale)('inbox.buyer')} look="panel">
      <DefinitionList
        items={[
          { label: tradeStaffTexts(view.locale)('register.name'), value: inquiry.buyerName },
          { label: t('page.form.company'), value: inquiry.buyerCompany },
          {
            label: t('page.form.phone'),
            value: inquiry.buyerPhone && <a href={`tel:${inquiry.buyerPhone}`}>{inquiry.buyerPhone}</a>,
          },
          { label: t('page.form.wechat'), value: inquiry.buyerWechat },
          {
            label: t('page.form.email'),
            value: inquiry.buyerEmail && <a href={`mailto:${inquiry.buyerEmail}`}>{inquiry.buyerEmail}</a>,
          },
          {
            label: tradeStaffTexts(view.locale)('text.language'),
            value: <span lang={inquiry.locale}>{localeNames[inquiry.locale]}</span>,
          },
        ]}
      />
    </Section>
  )
}

function Terms({ view, inquiry }: InquiryProps) {
  const t = tradePageTexts(view.locale)
  const terms = tradeTexts(view.locale)
  const items = [
    { label: t('page.form.deliveryPlace'), value: inquiry.deliveryPlace },
    { label: t('page.form.incoterm'), value: inquiry.incoterm && terms(`incoterm.${inquiry.incoterm}`) },
    { label: t('page.form.paymentTerm'), value: inquiry.paymentTerm && terms(`payment.${inquiry.paymentTerm}`) },
    { label: t('page.form.wantedDate'), value: inquiry.wantedDate && formatDay(inquiry.wantedDate, view.locale) },
  ]
  const some = items.some(({ value }) => value)
  return (
    <Section title={tradeStaffTexts(view.locale)('inquiry.wanted')} look="panel">
      {some ? <DefinitionList items={items} /> : <p class="muted">{tradeStaffTexts(view.locale)('inquiry.noTerms')}</p>}
    </Section>
  )
}
