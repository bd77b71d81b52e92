import { raw } from 'hono/html'
import { formatUnitPrice } from '../../../kernel/money.ts'
import { formatQuantity, unitName } from '../../../kernel/unit.ts'
import { formatDay, formatTime } from '../../../kernel/when.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import {
  CopyLinkButton,
  DefinitionList,
  Notice,
  PageHead,
  Section,
  StateBadge,
  type StateTone,
  Timeline,
} from '../../../ui/components/index.ts'
import { eventParams } from '../event-params.ts'
import { isOverdue, type InquiryState } from '../inquiry/inquiry.ts'
import type { InquiryDetail } from '../inquiry/inquiry.queries.ts'
import { Composer } from '../message/composer.views.tsx'
import { Conversation } from '../message/conversation.views.tsx'
import { tradePageTexts } from '../page-texts.ts'
import { hasExpired } from '../quotation/quotation.ts'
import type { QuotationDetail } from '../quotation/quotation.queries.ts'
import { tradeTexts } from '../texts.ts'
import type { BuyerProps } from './buyer-props.ts'
import { buyerTexts } from './buyer-texts.ts'
import { Comparison } from './comparison.views.tsx'
import { OfferView } from './offer.views.tsx'
import { OrderView } from './order.views.tsx'

const tones: Record<InquiryState, StateTone> = {
  new: 'info',
  waiting_for_maker: 'warning',
  quoted: 'accent',
  accepted: 'success',
  lost: 'neutral',
}

/** The offer that waits for an answer, if any. */
export function openOffer(ctx: Ctx, inquiry: InquiryDetail): QuotationDetail | undefined {
  const offer = inquiry.quotations.findLast(({ author, state }) => author === 'house' && state === 'sent')
  return offer && !hasExpired(offer, today(ctx)) ? offer : undefined
}

export function BuyerView(props: BuyerProps) {
  const { ctx, inquiry, problem, findText } = props
  const t = buyerTexts(ctx.locale)
  const offer = openOffer(ctx, inquiry)
  const last = inquiry.quotations.at(-1)
  return (
    <>
      <PageHead
        title={t('buyer.title', { number: inquiry.number })}
        lead={nextStep(ctx, inquiry, offer)}
        actions={<StateBadge tone={tones[inquiry.state]} label={tradeTexts(ctx.locale)(`inquiry.state.${inquiry.state}`)} />}
      />
      {problem && (
        <Notice tone="error">{findText(`error.${problem.code}`, problem.params) ?? findText('error.unexpected')}</Notice>
      )}
      <div class="buyer-page">
        <div class="buyer-main">
          {inquiry.order && <OrderView {...props} order={inquiry.order} />}
          {last && <OfferView {...props} offer={offer ?? last} answerable={offer !== undefined} />}
          {inquiry.quotations.length > 1 && (
            <Section title={t('buyer.compare')} look="panel">
              <Comparison
                locale={ctx.locale}
                quotations={inquiry.quotations}
                fileOf={({ id }) => `${props.path}/quotations/${id}/quotation.pdf`}
              />
            </Section>
          )}
          <Section title={t('buyer.messages')} look="panel" id="messages">
            <Conversation locale={ctx.locale} timeZone={ctx.house.timeZone} messages={inquiry.messages} reader="buyer" />
            <Composer
              locale={ctx.locale}
              side="buyer"
              action={`${props.path}/messages#write`}
              here={props.path}
              chosen={props.phrase}
              state={props.open === 'message' ? props.state : { values: {}, errors: {} }}
              findText={findText}
            />
          </Section>
        </div>
        <aside class="buyer-side">
          <PrivateLink {...props} />
          <Asked {...props} />
          <History {...props} />
        </aside>
      </div>
    </>
  )
}

function nextStep(ctx: Ctx, inquiry: InquiryDetail, offer: QuotationDetail | undefined): string {
  const t = buyerTexts(ctx.locale)
  if (inquiry.state === 'lost') return t('buyer.next.lost')
  if (inquiry.order) return t('buyer.next.accepted', { number: inquiry.order.number })
  if (offer) return t('buyer.next.quoted', { date: offer.validUntil ? formatDay(offer.validUntil, ctx.locale) : '' })
  const last = inquiry.quotations.at(-1)
  if (last?.author === 'buyer') return t('buyer.next.countered')
  if (inquiry.state === 'waiting_for_maker') return t('buyer.next.waiting_for_maker')
  if (inquiry.state === 'quoted') return t('buyer.next.noOpen')
  if (inquiry.firstAnswerAt) return t('buyer.next.answered')
  const time = formatTime(inquiry.answerDueAt, ctx.locale, ctx.house.timeZone)
  return t(isOverdue(inquiry, ctx.now) ? 'buyer.next.newLate' : 'buyer.next.new', { time })
}

function PrivateLink({ ctx, address, qr }: BuyerProps) {
  const t = tradePageTexts(ctx.locale)
  return (
    <Section title={buyerTexts(ctx.locale)('buyer.link')} look="panel">
      <figure class="qr-code" role="img" aria-label={t('page.sent.qr')}>
        {raw(qr)}
      </figure>
      <p class="field-hint">{t('page.sent.qrHint')}</p>
      <p class="link-text">
        <a href={address}>{address}</a>
      </p>
      <CopyLinkButton label={t('page.sent.copy')} done={t('page.sent.copied')} url={address} />
    </Section>
  )
}

function Asked({ ctx: { locale }, inquiry }: BuyerProps) {
  const t = buyerTexts(locale)
  const form = tradePageTexts(locale)
  const terms = tradeTexts(locale)
  return (
    <Section title={t('buyer.asked')} look="panel">
      <ul class="asked-lines">
        {inquiry.lines.map((line) => {
          const name = textFor(line.names, locale)
          const price = line.targetPrice && line.targetCurrency && formatUnitPrice(line.targetPrice, line.targetCurrency, locale)
          return (
            <li>
              <strong lang={name.lang === locale ? undefined : name.lang}>{name.text}</strong>{' '}
              {formatQuantity(line.quantity, line.unit, locale)}
              {price && (
                <span>
                  {' '}
                  · {t('buyer.asked.target', { price: t('buyer.perUnit', { price, unit: unitName(line.unit, locale) }) })}
                </span>
              )}
              {line.note && <p class="talk-text">{line.note}</p>}
            </li>
          )
        })}
      </ul>
      <DefinitionList
        items={[
          { label: form('page.form.deliveryPlace'), value: inquiry.deliveryPlace },
          { label: form('page.form.incoterm'), value: inquiry.incoterm },
          { label: form('page.form.paymentTerm'), value: inquiry.paymentTerm && terms(`payment.${inquiry.paymentTerm}`) },
          { label: form('page.form.wantedDate'), value: inquiry.wantedDate && formatDay(inquiry.wantedDate, locale) },
        ]}
      />
    </Section>
  )
}

function History({ ctx: { locale, house }, inquiry, findText }: BuyerProps) {
  return (
    <Section title={buyerTexts(locale)('buyer.history')} look="panel">
      <Timeline
        label={buyerTexts(locale)('buyer.history')}
        entries={inquiry.events.toReversed().map((event) => ({
          time: event.at.toString(),
          timeLabel: formatTime(event.at, locale, house.timeZone),
          title: findText(`event.${event.type}`, eventParams(locale, event.data)) ?? event.type,
        }))}
      />
    </Section>
  )
}
