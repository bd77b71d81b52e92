import { formatMoney } from '../../../../kernel/money.ts'
import { currencies } from '../../../../kernel/money.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  DateField,
  PageHead,
  Section,
  SelectField,
  TextArea,
  TextField,
  Confirm,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { documentTexts } from '../../document/document-texts.ts'
import { incotermRules, incoterms, isIncoterm } from '../../reference/incoterms.ts'
import { paymentTerms } from '../../reference/payment-terms.ts'
import { tradeTexts } from '../../texts.ts'
import { AddGoods, EnterButton } from '../lines/add-goods.views.tsx'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { QuotationBadge } from '../shared.views.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { typedSum } from './draft-form.ts'
import { DraftLines } from './draft-lines.views.tsx'
import { DraftProblem } from './draft-problem.views.tsx'
import type { DraftProps } from './draft-props.ts'

/** The editor of a draft. It works without scripts: each button sends the form, and the form comes back whole. */
export function DraftView(props: DraftProps) {
  const { view, inquiry, quotation, shown, goneBy } = props
  const t = tradeStaffTexts(view.locale)
  const here = view.to(`/staff/quotations/${quotation.id}`)
  const editable = quotation.state === 'draft' && goneBy === undefined
  return (
    <>
      <PageHead
        above={<DraftCrumbs view={view} inquiry={inquiry} quotation={quotation} />}
        title={t('quotation.title', { number: quotation.number, revision: quotation.revisionNo })}
        lead={[inquiry.buyerName, inquiry.buyerCompany].filter(Boolean).join(' · ')}
        actions={goneBy === undefined && <QuotationBadge state={quotation.state} locale={view.locale} />}
      />
      <DraftProblem {...props} />
      <form class="draft-form" method="post" action={here} novalidate>
        <EnterButton />
        <input type="hidden" name="revision" value={shown.values['revision']} />
        <input type="hidden" name="inquiry" value={inquiry.id} />
        <Section title={t('quotation.lines')} id="lines">
          <DraftLines {...props} />
          <AddGoods view={view} action={`${here}/lines`} typed={shown.values['find'] ?? ''} found={props.found} />
        </Section>
        <Terms {...props} />
        <Notes {...props} />
        <Foot {...props} editable={editable} />
      </form>
      {editable && (
        <div class="draft-discard no-print">
          <Confirm label={t('quotation.discard')}>
            <form method="post" action={`${here}/discard`}>
              <p>{t('quotation.discardAsk')}</p>
              <Button look="danger" small>
                {t('quotation.discard')}
              </Button>
            </form>
          </Confirm>
        </div>
      )}
    </>
  )
}

export function DraftCrumbs({ view, inquiry, quotation }: Pick<DraftProps, 'view' | 'inquiry' | 'quotation'>) {
  const t = tradeStaffTexts(view.locale)
  const links = [
    { href: view.to('/staff/inquiries'), label: t('nav.inquiries') },
    { href: view.to(`/staff/inquiries/${inquiry.id}`), label: inquiry.number },
    { href: '', label: quotation.number },
  ]
  return <Breadcrumbs label={t('crumbs')} links={links} />
}

function Terms({ view, shown }: DraftProps) {
  const t = tradeStaffTexts(view.locale)
  const terms = tradeTexts(view.locale)
  const papers = documentTexts(view.locale)
  const field = fieldsOf(view, 'draft', shown)
  const typed = shown.values['incoterm'] ?? ''
  const rule = isIncoterm(typed) ? typed : 'FCA'
  return (
    <Section title={t('quotation.terms')} look="panel">
      <div class="form-row">
        <SelectField
          {...field('currency', t('quotation.currency'))}
          choices={currencies.map((value) => ({ value, label: value }))}
        />
        <SelectField
          {...field('incoterm', t('quotation.incoterm'))}
          hint={terms(`incoterm.mode.${incotermRules[rule].mode}`)}
          choices={incoterms.map((value) => ({ value, label: terms(`incoterm.${value}`) }))}
        />
        <TextField
          {...field('namedPlace', t('quotation.namedPlace'))}
          hint={t('quotation.namedPlaceHint', { rule, place: terms(`incoterm.${rule}.place`) })}
          maxlength={200}
        />
        <SelectField
          {...field('paymentTerm', papers('quotation.payment'))}
          choices={paymentTerms.map((value) => ({ value, label: terms(`payment.${value}`) }))}
        />
        <TextField {...field('leadTimeDays', t('quotation.leadTimeDays'))} inputmode="numeric" />
        <DateField {...field('validUntil', papers('quotation.validUntil'))} />
      </div>
      <TextField {...field('packing', t('quotation.packingAll'))} optional={uiTexts(view.locale)('optional')} maxlength={500} />
    </Section>
  )
}

function Notes({ view, shown }: DraftProps) {
  const t = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'draft', shown)
  return (
    <Section title={t('quotation.notes')} look="panel">
      <div class="form-row">
        <TextArea
          {...field('noteToBuyer', t('quotation.noteToBuyer'))}
          hint={t('quotation.noteToBuyerHint')}
          rows={4}
          maxlength={4000}
        />
        <div class="internal-field">
          <TextArea {...field('internalNote', t('quotation.internalNote'))} hint={t('talk.noteHint')} rows={4} maxlength={4000} />
        </div>
      </div>
    </Section>
  )
}

function Foot({ view, quotation, shown, editable, goneBy }: DraftProps & { readonly editable: boolean }) {
  const t = tradeStaffTexts(view.locale)
  const { total, whole } = typedSum(shown.values)
  return (
    <div class="draft-foot">
      <p class="draft-total">
        <span>{documentTexts(view.locale)('quotation.total')}</span>
        <strong>{formatMoney(total, view.locale)}</strong>
        {!whole && <span class="muted">{t('quotation.notWhole')}</span>}
      </p>
      {goneBy === undefined ? (
        <div class="button-row">
          <ButtonLink look="quiet" href={view.to(`/staff/quotations/${quotation.id}/quotation.pdf`)} icon="file">
            {t('quotation.pdfSaved')}
          </ButtonLink>
          <Button look="secondary" name="do" value="save" disabled={!editable}>
            {uiTexts(view.locale)('save')}
          </Button>
          <Button name="do" value="review" disabled={!editable}>
            {t('quotation.saveReview')}
          </Button>
        </div>
      ) : (
        <Button name="do" value="anew">
          {t('conflict.anew')}
        </Button>
      )}
    </div>
  )
}
