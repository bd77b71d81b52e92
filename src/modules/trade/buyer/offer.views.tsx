import { plain } from '../../../kernel/decimal.ts'
import { unitName } from '../../../kernel/unit.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  DefinitionList,
  Section,
  StateBadge,
  type StateTone,
  TextArea,
  TextField,
} from '../../../ui/components/index.ts'
import { quotationSheet } from '../document/quotation-sheet.ts'
import type { QuotationState } from '../quotation/quotation.ts'
import { priceFor, type QuotationLine } from '../quotation/quotation.ts'
import type { QuotationDetail } from '../quotation/quotation.queries.ts'
import { tradeTexts } from '../texts.ts'
import { buyerTexts } from './buyer-texts.ts'
import type { BuyerProps } from './buyer-props.ts'

export interface OfferProps extends BuyerProps {
  readonly offer: QuotationDetail
  readonly answerable: boolean
}

export const offerTones: Record<QuotationState, StateTone> = {
  draft: 'neutral',
  sent: 'accent',
  countered: 'info',
  accepted: 'success',
  declined: 'error',
  expired: 'warning',
  superseded: 'neutral',
  withdrawn: 'neutral',
}

/** One revision as a sheet, with the answers that are possible now. */
export function OfferView(props: OfferProps) {
  const { ctx, inquiry, offer, path, answerable } = props
  const t = buyerTexts(ctx.locale)
  const number = { number: offer.number, revision: offer.revisionNo }
  const buyer = { name: inquiry.buyerName, company: inquiry.buyerCompany }
  const sheet = quotationSheet({ quotation: offer, lines: offer.lines, buyer, house: ctx.house, locale: ctx.locale })
  return (
    <Section
      title={offer.author === 'house' ? t('buyer.quotation', number) : t('buyer.counter', number)}
      look="panel"
      id="quotation"
      more={<StateBadge tone={offerTones[offer.state]} label={tradeTexts(ctx.locale)(`quotation.state.${offer.state}`)} />}
    >
      <DefinitionList wide items={sheet.terms} />
      <OfferLines sheet={sheet} />
      {offer.noteToBuyer && (
        <p class="talk-text" lang={offer.noteLang ?? undefined}>
          {offer.noteToBuyer}
        </p>
      )}
      {offer.author === 'house' && (
        <p class="quiet-actions">
          <ButtonLink look="quiet" small href={`${path}/quotations/${offer.id}/quotation.pdf`}>
            {t('buyer.pdf')}
          </ButtonLink>
          <ButtonLink look="quiet" small href={`${path}/quotations/${offer.id}/quotation.xlsx`}>
            {t('buyer.xlsx')}
          </ButtonLink>
        </p>
      )}
      {answerable && <Answers {...props} />}
    </Section>
  )
}

export function OfferLines({ sheet }: { readonly sheet: ReturnType<typeof quotationSheet> }) {
  const [, goods = '', quantity = '', price = '', amount = ''] = sheet.columns
  return (
    <table class="data-table offer-table">
      <thead>
        <tr>
          <th scope="col">{goods}</th>
          <th scope="col" class="numeric">
            {quantity}
          </th>
          <th scope="col" class="numeric">
            {price}
          </th>
          <th scope="col" class="numeric">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map((line) => (
          <tr>
            <th scope="row" data-label={goods}>
              {line.name}
              {line.detail && <small class="offer-detail">{line.detail}</small>}
            </th>
            <td class="numeric" data-label={quantity}>
              {line.quantity}
            </td>
            <td class="numeric" data-label={price}>
              {line.price}
            </td>
            <td class="numeric" data-label={amount}>
              {line.total}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan={3}>
            {sheet.totalLabel}
          </th>
          <td class="numeric">
            <strong>{sheet.total}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Answers(props: OfferProps) {
  const { ctx, offer, path, open } = props
  const t = buyerTexts(ctx.locale)
  const action = `${path}/quotations/${offer.id}`
  return (
    <div class="answers no-print">
      <form method="post" action={`${action}/accept`}>
        <Button wide confirm={t('buyer.acceptAsk')}>
          {t('buyer.accept')}
        </Button>
      </form>
      <details class="answer" open={open === 'counter'}>
        <summary class="btn btn-outline btn-primary btn-block">{t('buyer.counterTitle')}</summary>
        <form class="form" method="post" action={`${action}/counter#quotation`} novalidate>
          <p class="field-hint">{t('buyer.counterHint')}</p>
          {offer.lines.map((line, index) => (
            <CounterLine {...props} line={line} index={index} />
          ))}
          <TextArea
            name="note"
            label={t('buyer.counterNote')}
            rows={2}
            value={props.open === 'counter' ? props.state.values['note'] : ''}
          />
          <Button>{t('buyer.counterSend')}</Button>
        </form>
      </details>
      <details class="answer" open={open === 'decline'}>
        <summary class="btn btn-ghost btn-block">{t('buyer.declineTitle')}</summary>
        <form class="form" method="post" action={`${action}/decline#quotation`} novalidate>
          <TextArea name="reason" label={t('buyer.declineReason')} rows={2} required {...shown(props, 'decline', 'reason')} />
          <Button look="danger" confirm={t('buyer.declineAsk')}>
            {t('buyer.declineSend')}
          </Button>
        </form>
      </details>
    </div>
  )
}

/** What stands in one input of a refused form, and what is wrong with it. */
function shown({ open, state, findText }: OfferProps, form: 'counter' | 'decline', name: string) {
  if (open !== form) return {}
  const error = state.errors[name]
  return {
    value: state.values[name],
    error: error && (findText(`field.${error.code}`, error.params) ?? findText('field.invalid')),
  }
}

function CounterLine(props: OfferProps & { readonly line: QuotationLine; readonly index: number }) {
  const {
    ctx: { locale },
    line,
    index,
    offer,
  } = props
  const t = buyerTexts(locale)
  const price = priceFor(line, line.quantity) ?? ''
  const field = (name: string, label: string, offered: string) => ({
    name: `lines.${index}.${name}`,
    label,
    ...(props.open === 'counter' ? shown(props, 'counter', `lines.${index}.${name}`) : { value: offered }),
  })
  return (
    <fieldset class="inquiry-line">
      <legend>{nameOf(line, locale)}</legend>
      <input type="hidden" name={`lines.${index}.position`} value={String(line.position)} />
      <div class="fields-row">
        <TextField
          {...field('quantity', `${t('buyer.counterQuantity')}, ${unitName(line.unit, locale)}`, plain(line.quantity))}
          inputmode="decimal"
        />
        <TextField
          {...field('unitPrice', t('buyer.counterPrice', { currency: offer.currency }), price === '' ? '' : plain(price))}
          inputmode="decimal"
        />
      </div>
    </fieldset>
  )
}

function nameOf(line: QuotationLine, locale: Locale) {
  const name = textFor(line.names, locale)
  return <span lang={name.lang === locale ? undefined : name.lang}>{name.text}</span>
}
