import { amountText, formatMoney, formatUnitPrice } from '../../../kernel/money.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { formatQuantity, unitName } from '../../../kernel/unit.ts'
import { formatDay } from '../../../kernel/when.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { priceFor, type Quotation, type QuotationLine } from '../quotation/quotation.ts'
import { citeIncoterm } from '../reference/incoterms.ts'
import { tradeTexts } from '../texts.ts'
import { documentTexts } from './document-texts.ts'

export interface QuotationDocument {
  readonly quotation: Quotation
  readonly lines: readonly QuotationLine[]
  readonly buyer: { readonly name: string; readonly company: string }
  readonly house: HouseSettings
  readonly locale: Locale
}

/** Everything a quotation says, as words of one language: page, PDF and spreadsheet are made of the same. */
export function quotationSheet({ quotation, lines, buyer, house, locale }: QuotationDocument) {
  const t = documentTexts(locale)
  const terms = tradeTexts(locale)
  const { currency } = quotation
  const money = (minor: bigint) => formatMoney({ minor, currency }, locale)
  const number = t('quotation.number', { number: quotation.number, revision: quotation.revisionNo })
  return {
    lang: locale === 'zh-Hans' ? 'zh' : locale.slice(0, 2),
    title: `${t('quotation.heading')} ${quotation.number}`,
    heading: t('quotation.heading'),
    number,
    house: {
      name: wordsFor(house.name, locale),
      address: wordsFor(house.address, locale),
      contact: [house.phone, house.email, house.wechat && `WeChat: ${house.wechat}`].filter(Boolean).join(' · '),
    },
    terms: [
      { label: t('quotation.for'), value: [buyer.company, buyer.name].filter(Boolean).join(', ') },
      {
        label: t('quotation.date'),
        value: formatDay((quotation.sentAt ?? quotation.createdAt).toZonedDateTimeISO(house.timeZone).toPlainDate(), locale),
      },
      { label: t('quotation.validUntil'), value: quotation.validUntil ? formatDay(quotation.validUntil, locale) : '' },
      { label: t('quotation.incoterm'), value: citeIncoterm(quotation.incoterm, quotation.namedPlace) },
      { label: t('quotation.payment'), value: terms(`payment.${quotation.paymentTerm}`) },
      {
        label: t('quotation.leadTime'),
        value: quotation.leadTimeDays === null ? '' : t('quotation.days', { days: quotation.leadTimeDays }),
      },
      { label: t('quotation.packing'), value: quotation.packing },
    ],
    columns: ['№', t('quotation.goods'), t('quotation.quantity'), t('quotation.price'), t('quotation.amount')],
    lines: lines.map((line) => {
      const price = priceFor(line, line.quantity)
      return {
        position: String(line.position),
        name: wordsFor(line.names, locale),
        detail: [line.hs6 && `HS ${line.hs6}`, line.packing, ...breakTexts(line, quotation, locale)].filter(Boolean).join(' · '),
        quantity: formatQuantity(line.quantity, line.unit, locale),
        price: price === null ? '' : formatUnitPrice(price, currency, locale),
        total: money(line.totalMinor),
        exact: {
          quantity: line.quantity,
          unit: unitName(line.unit, locale),
          price: price ?? '',
          total: amountText({ minor: line.totalMinor, currency }),
        },
      }
    }),
    totalLabel: t('quotation.total'),
    total: money(quotation.totalMinor),
    exactTotal: amountText({ minor: quotation.totalMinor, currency }),
    currency,
    noteLabel: t('quotation.note'),
    note: quotation.noteToBuyer,
    noteLang: quotation.noteLang === 'zh-Hans' ? 'zh' : (quotation.noteLang ?? locale).slice(0, 2),
    closing: t('quotation.closing'),
  }
}

function breakTexts(line: QuotationLine, { currency }: Quotation, locale: Locale): string[] {
  return line.breaks.map(({ from, price }) =>
    documentTexts(locale)('quotation.break', {
      quantity: formatQuantity(from, line.unit, locale),
      price: formatUnitPrice(price, currency, locale),
    }),
  )
}
