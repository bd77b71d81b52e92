import { localeNames, locales } from '../../../../kernel/locale.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  CopyLinkButton,
  DefinitionList,
  Notice,
  PageHead,
  Section,
  Confirm,
} from '../../../../ui/components/index.ts'
import { OfferLines } from '../../buyer/offer.views.tsx'
import { quotationSheet } from '../../document/quotation-sheet.ts'
import type { Inquiry } from '../../inquiry/inquiry.ts'
import { tradePageTexts } from '../../page-texts.ts'
import type { QuotationDetail } from '../../quotation/quotation.queries.ts'
import { tradeTexts } from '../../texts.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import { LanguageMark, QuotationBadge } from '../shared.views.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { DraftCrumbs } from './draft.views.tsx'

export interface ReviewProps {
  readonly view: View
  readonly inquiry: Inquiry
  readonly quotation: QuotationDetail
  /** The buyer's private address; empty while it is revoked. */
  readonly address: string
  /** What a draft still lacks before it can be sent. */
  readonly missing: FieldErrors
  readonly refused: Refused | undefined
}

/** A quotation as it reads: a draft before it is sent, or one that was sent and is kept for ever. */
export function ReviewView(props: ReviewProps) {
  const { view, inquiry, quotation } = props
  const t = tradeStaffTexts(view.locale)
  const buyer = { name: inquiry.buyerName, company: inquiry.buyerCompany }
  const sheet = quotationSheet({ quotation, lines: quotation.lines, buyer, house: view.house, locale: view.locale })
  return (
    <>
      <PageHead
        above={<DraftCrumbs view={view} inquiry={inquiry} quotation={quotation} />}
        title={t(quotation.author === 'buyer' ? 'quotation.counterTitle' : 'quotation.title', {
          number: quotation.number,
          revision: quotation.revisionNo,
        })}
        lead={quotation.sentAt ? t('quotation.sentAt', { time: clock(view, quotation.sentAt) }) : undefined}
        actions={<QuotationBadge state={quotation.state} locale={view.locale} />}
      />
      <Problem refused={props.refused} />
      {quotation.state === 'draft' && <Sending {...props} />}
      <Section look="panel" title={t('quotation.lines')}>
        <DefinitionList wide items={sheet.terms} />
        <OfferLines sheet={sheet} />
        {quotation.noteToBuyer && (
          <div class="note-to-buyer">
            <h3>{sheet.noteLabel}</h3>
            {quotation.noteLang && quotation.noteLang !== view.locale && (
              <LanguageMark lang={quotation.noteLang} locale={view.locale} />
            )}
            <p class="talk-text" lang={quotation.noteLang ?? undefined}>
              {quotation.noteToBuyer}
            </p>
          </div>
        )}
        {quotation.declineReason && (
          <p>
            <q class="line-note">{quotation.declineReason}</q>
          </p>
        )}
        {quotation.internalNote && (
          <p class="internal-text">
            <strong>{t('quotation.internalNote')}:</strong> {quotation.internalNote}
          </p>
        )}
      </Section>
      <Files {...props} />
      {quotation.state === 'sent' && quotation.author === 'house' && <Withdraw {...props} />}
    </>
  )
}

function Sending(props: ReviewProps) {
  const { view, inquiry, quotation, missing } = props
  const t = tradeStaffTexts(view.locale)
  const here = view.to(`/staff/quotations/${quotation.id}`)
  const lacks = Object.entries(missing)
  if (lacks.length > 0) {
    return (
      <Notice tone="warning" title={t('review.missing')}>
        <ul class="conflict-ways">
          {lacks.map(([field, error]) => (
            <li>
              {missingWords(props, field)}: {view.findText(`field.${error.code}`, error.params)}
            </li>
          ))}
        </ul>
        <p>
          <ButtonLink small href={here}>
            {t('review.edit')}
          </ButtonLink>
        </p>
      </Notice>
    )
  }
  return (
    <Section look="panel" title={t('review.title')}>
      <p>{t('review.frozen')}</p>
      <p>{inquiry.buyerEmail ? t('review.byMail', { email: inquiry.buyerEmail }) : t('review.noMail')}</p>
      {!inquiry.buyerEmail && props.address && (
        <p class="link-text">
          {props.address}{' '}
          <CopyLinkButton
            label={tradePageTexts(view.locale)('page.sent.copy')}
            done={tradePageTexts(view.locale)('page.sent.copied')}
            url={props.address}
          />
        </p>
      )}
      <form class="button-row" method="post" action={`${here}/send`}>
        <input type="hidden" name="revision" value={String(quotation.revision)} />
        <Button confirm={t('review.ask')}>{t('review.send')}</Button>
        <ButtonLink look="secondary" href={here}>
          {t('review.edit')}
        </ButtonLink>
      </form>
    </Section>
  )
}

function missingWords({ view, quotation }: ReviewProps, field: string): string {
  const t = tradeStaffTexts(view.locale)
  const row = /^lines\.(\d+)/.exec(field)?.[1]
  if (row !== undefined)
    return `${Number(row) + 1}. ${wordsFor(quotation.lines[Number(row)]?.names ?? {}, view.locale)}, ${t('lines.unitPrice', { currency: quotation.currency })}`
  const names: Record<string, string> = {
    lines: t('quotation.lines'),
    namedPlace: t('quotation.namedPlace'),
    leadTimeDays: t('quotation.leadTimeDays'),
    validUntil: t('quotation.validUntil'),
  }
  return names[field] ?? field
}

// First the buyer's own language, then the reader's.
function Files({ view, inquiry, quotation }: ReviewProps) {
  const t = tradeStaffTexts(view.locale)
  const ordered = [...new Set([inquiry.locale, view.locale, ...locales])]
  const file = (kind: string, lang: string) => view.to(`/staff/quotations/${quotation.id}/quotation.${kind}?locale=${lang}`)
  return (
    <Section title={t('files.title')} look="panel">
      <table class="file-table">
        <tbody>
          {ordered.map((lang) => (
            <tr>
              <th scope="row">
                <span lang={lang}>{localeNames[lang]}</span>
                {lang === inquiry.locale && <span class="muted"> · {t('files.buyers')}</span>}
              </th>
              <td>
                <a class="link" href={file('pdf', lang)}>
                  PDF
                </a>
              </td>
              <td>
                <a class="link" href={file('xlsx', lang)}>
                  XLSX
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Withdraw({ view, quotation }: ReviewProps) {
  const t = tradeStaffTexts(view.locale)
  const words = tradeTexts(view.locale)('quotation.action.withdraw')
  return (
    <Confirm label={words}>
      <form method="post" action={view.to(`/staff/quotations/${quotation.id}/withdraw`)}>
        <p>{t('quotation.withdrawAsk')}</p>
        <Button look="danger" small>
          {words}
        </Button>
      </form>
    </Confirm>
  )
}
