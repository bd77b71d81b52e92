import { currencies, formatUnitPrice } from '../../../kernel/money.ts'
import { plain } from '../../../kernel/decimal.ts'
import { formatQuantity, unitName } from '../../../kernel/unit.ts'
import { formatDay } from '../../../kernel/when.ts'
import { untouched } from '../../../platform/http/form.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs, Button, DefinitionList, MoneyField, PageHead, Section, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { openInquiryStates } from '../inquiry/inquiry.ts'
import { Composer } from '../message/composer.views.tsx'
import { Conversation } from '../message/conversation.views.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { InquiryBadge } from '../staff/shared.views.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { clock, type View } from '../../../ui/view.ts'
import { tradeTexts } from '../texts.ts'
import type { AnsweredLine, OwnInquiry } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'

export interface OwnInquiryProps {
  readonly view: View
  readonly inquiry: OwnInquiry
  readonly refused: Refused | undefined
  readonly phrase: string | undefined
}

/** One inquiry for the maker whose goods it asks for. */
export function OwnInquiryView(props: OwnInquiryProps) {
  const { view, inquiry, refused } = props
  const t = tradeMakerTexts(view.locale)
  const crumbs = [
    { href: view.to('/maker/inquiries'), label: t('asked.title') },
    { href: '', label: inquiry.number },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={uiTexts(view.locale)('pages')} links={crumbs} />}
        title={inquiry.number}
        lead={<DefinitionList items={facts(props)} />}
        actions={<InquiryBadge state={inquiry.state} locale={view.locale} />}
      />
      <Problem refused={refused} />
      <Answer {...props} />
      <Talk {...props} />
      <Buyer {...props} />
    </>
  )
}

function facts({ view, inquiry }: OwnInquiryProps) {
  const t = tradeMakerTexts(view.locale)
  return [
    { label: t('asked.received'), value: clock(view, inquiry.receivedAt) },
    { label: t('asked.wanted'), value: inquiry.wantedDate && formatDay(inquiry.wantedDate, view.locale) },
    { label: t('asked.incoterm'), value: inquiry.incoterm && tradeTexts(view.locale)(`incoterm.${inquiry.incoterm}`) },
  ]
}

function Answer(props: OwnInquiryProps) {
  const { view, inquiry } = props
  const t = tradeMakerTexts(view.locale)
  const open = openInquiryStates.includes(inquiry.state)
  return (
    <Section title={t('answer.title')} id="answer">
      <p class="field-hint">{t(open ? 'answer.hint' : 'answer.closed')}</p>
      <form
        class="draft-form"
        method="post"
        action={`${view.to(`/maker/inquiries/${inquiry.id}/answer`)}#answer`}
        novalidate
        data-once=""
      >
        {inquiry.lines.map((line, row) => (
          <Line {...props} line={line} row={row} open={open} />
        ))}
        {open && <Button>{t('answer.send')}</Button>}
      </form>
    </Section>
  )
}

function Line({
  view,
  refused,
  line,
  row,
  open,
}: OwnInquiryProps & { readonly line: AnsweredLine; readonly row: number; readonly open: boolean }) {
  const t = tradeMakerTexts(view.locale)
  const name = (key: string) => `lines.${row}.${key}`
  const stored = {
    [name('price')]: line.price ? plain(line.price) : '',
    [name('currency')]: line.currency ?? line.targetCurrency ?? view.house.defaultCurrency,
    [name('leadTimeDays')]: line.leadTimeDays === null ? '' : String(line.leadTimeDays),
    [name('stock')]: line.stock ? plain(line.stock) : '',
  }
  const field = fieldsOf(view, 'answer', refused, stored)
  const unit = unitName(line.unit, view.locale)
  return (
    <fieldset class="draft-line">
      <legend lang={langFor(line.names, view.locale)}>{wordsFor(line.names, view.locale)}</legend>
      <p class="asked-facts">
        <strong>{formatQuantity(line.quantity, line.unit, view.locale)}</strong>
        {line.targetPrice && line.targetCurrency && (
          <>
            {' '}
            · {t('answer.target', { price: `${formatUnitPrice(line.targetPrice, line.targetCurrency, view.locale)} / ${unit}` })}
          </>
        )}
      </p>
      {open && (
        <>
          <input type="hidden" name={name('position')} value={String(line.position)} />
          <div class="draft-line-row">
            <MoneyField
              {...field(name('price'), t('answer.price', { unit }))}
              currency={{
                name: name('currency'),
                label: t('answer.currency'),
                value: field(name('currency'), '').value,
                choices: currencies.map((code) => ({ value: code, label: code })),
              }}
            />
            <TextField {...field(name('leadTimeDays'), t('answer.leadTime'))} inputmode="numeric" />
            <TextField {...field(name('stock'), t('answer.stock', { unit }))} inputmode="decimal" />
          </div>
        </>
      )}
      {line.answeredAt && <p class="field-hint">{t('answer.answered', { time: clock(view, line.answeredAt) })}</p>}
    </fieldset>
  )
}

function Talk({ view, inquiry, refused, phrase }: OwnInquiryProps) {
  const here = view.to(`/maker/inquiries/${inquiry.id}`)
  const state = refused?.form === 'message' ? { values: refused.values, errors: refused.errors } : untouched
  return (
    <Section title={tradeMakerTexts(view.locale)('thread.withHouse')} look="panel" id="messages">
      <Conversation locale={view.locale} timeZone={view.house.timeZone} messages={inquiry.messages} reader="buyer" />
      <Composer
        locale={view.locale}
        side="house"
        action={`${here}/messages#messages`}
        here={here}
        chosen={state.values['phrase'] || phrase}
        state={state}
        findText={view.findText}
      />
    </Section>
  )
}

function Buyer({ view, inquiry: { buyer } }: OwnInquiryProps) {
  const t = tradeMakerTexts(view.locale)
  if (!buyer) return <p class="field-hint">{t('asked.buyerHidden')}</p>
  return (
    <Section title={t('asked.buyer')} look="panel">
      <DefinitionList
        items={[
          { label: t('asked.buyerName'), value: buyer.name },
          { label: t('asked.buyerCompany'), value: buyer.company },
          { label: t('asked.buyerPhone'), value: buyer.phone && <a href={`tel:${buyer.phone}`}>{buyer.phone}</a> },
          { label: 'WeChat', value: buyer.wechat },
          { label: t('asked.buyerEmail'), value: buyer.email && <a href={`mailto:${buyer.email}`}>{buyer.email}</a> },
          { label: t('asked.delivery'), value: buyer.deliveryPlace },
        ]}
      />
    </Section>
  )
}
