import { currencies } from '../../../../kernel/money.ts'
import { localeNames, locales } from '../../../../kernel/locale.ts'
import { unitName, units } from '../../../../kernel/unit.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  DateField,
  MoneyField,
  Notice,
  PageHead,
  QuantityField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { Product } from '../../../showroom/index.ts'
import { tradePageTexts } from '../../page-texts.ts'
import { incoterms } from '../../reference/incoterms.ts'
import { paymentTerms } from '../../reference/payment-terms.ts'
import { tradeTexts } from '../../texts.ts'
import { AddGoods, EnterButton } from '../lines/add-goods.views.tsx'
import { rowsOf } from '../lines/typed-lines.ts'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'

interface RegisterProps {
  readonly view: View
  readonly shown: Refused
  readonly found: readonly Product[] | undefined
}

export function RegisterView(props: RegisterProps) {
  const { view, shown } = props
  const t = tradeStaffTexts(view.locale)
  const here = view.to('/staff/inquiries/new')
  const noLines = fieldsOf(view, 'register', shown)('lines', '').error
  const crumbs = [
    { href: view.to('/staff/inquiries'), label: t('nav.inquiries') },
    { href: '', label: t('register.title') },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumbs')} links={crumbs} />}
        title={t('register.title')}
        lead={t('register.lead')}
      />
      {shown.text && <Notice tone="error">{shown.text}</Notice>}
      <form class="draft-form" method="post" action={here} novalidate>
        <EnterButton />
        <Contact {...props} />
        <Section title={tradePageTexts(view.locale)('page.form.goods')} id="lines">
          {noLines && (
            <p class="field-error" role="alert">
              {noLines}
            </p>
          )}
          {rowsOf(shown.values).map((row, index) => (
            <Line {...props} row={row} number={index + 1} />
          ))}
          <AddGoods view={view} action={`${here}/lines`} typed={shown.values['find'] ?? ''} found={props.found} />
        </Section>
        <Wishes {...props} />
        <div class="button-row">
          <Button name="do" value="save">
            {t('register.submit')}
          </Button>
          <ButtonLink look="quiet" href={view.to('/staff/inquiries')}>
            {uiTexts(view.locale)('cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

function Contact({ view, shown }: RegisterProps) {
  const t = tradePageTexts(view.locale)
  const words = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'register', shown)
  const optional = uiTexts(view.locale)('optional')
  return (
    <Section title={words('inbox.buyer')} look="panel">
      <p class="field-hint">{words('register.contactHint')}</p>
      <div class="form-row">
        <TextField {...field('name', words('register.name'))} required maxlength={120} />
        <TextField {...field('company', t('page.form.company'))} optional={optional} maxlength={200} />
        <TextField {...field('phone', t('page.form.phone'))} optional={optional} type="tel" />
        <TextField {...field('wechat', t('page.form.wechat'))} optional={optional} maxlength={60} />
        <TextField {...field('email', t('page.form.email'))} optional={optional} type="email" />
        <SelectField
          {...field('locale', words('register.locale'))}
          hint={words('register.localeHint')}
          choices={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        />
      </div>
    </Section>
  )
}

function Line({ view, shown, row, number }: RegisterProps & { readonly row: number; readonly number: number }) {
  const t = tradePageTexts(view.locale)
  const words = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'register', shown)
  const name = (part: string) => `lines.${row}.${part}`
  const value = (part: string) => shown.values[name(part)] ?? ''
  const fromCatalogue = value('productId') !== ''
  const gone = field(name('productId'), '').error
  return (
    <fieldset class="draft-line">
      <legend>
        <span class="draft-line-number">{number}</span> {fromCatalogue ? value('name') : words('lines.freeTitle')}
      </legend>
      <input type="hidden" name={name('productId')} value={value('productId')} />
      {gone && <p class="field-error">{gone}</p>}
      {fromCatalogue ? (
        <input type="hidden" name={name('name')} value={value('name')} />
      ) : (
        <TextField {...field(name('name'), words('lines.name'))} required maxlength={200} />
      )}
      <div class="form-row">
        <QuantityField
          {...field(name('quantity'), t('page.form.quantity'))}
          unit={{
            name: name('unit'),
            label: t('page.form.unit'),
            value: value('unit'),
            choices: units.map((code) => ({ value: code, label: unitName(code, view.locale) })),
          }}
        />
        <MoneyField
          {...field(name('targetPrice'), t('page.form.targetPrice'))}
          optional={uiTexts(view.locale)('optional')}
          currency={{
            name: name('targetCurrency'),
            label: t('page.form.currency'),
            value: value('targetCurrency'),
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <TextField {...field(name('note'), t('page.form.note'))} optional={uiTexts(view.locale)('optional')} maxlength={500} />
      </div>
      <div class="draft-line-foot">
        <Button
          small
          look="quiet"
          name="do"
          value={`remove:${row}`}
          formaction={`${view.to('/staff/inquiries/new/lines')}#lines`}
        >
          {uiTexts(view.locale)('delete')}
          <span class="sr-only">
            {' '}
            {number}. {value('name')}
          </span>
        </Button>
      </div>
    </fieldset>
  )
}

function Wishes({ view, shown }: RegisterProps) {
  const t = tradePageTexts(view.locale)
  const terms = tradeTexts(view.locale)
  const ui = uiTexts(view.locale)
  const field = fieldsOf(view, 'register', shown)
  return (
    <Section title={t('page.form.terms')} look="panel">
      <div class="form-row">
        <TextField
          {...field('deliveryPlace', t('page.form.deliveryPlace'))}
          hint={t('page.form.deliveryPlaceHint')}
          maxlength={200}
        />
        <SelectField
          {...field('incoterm', t('page.form.incoterm'))}
          empty={ui('none')}
          choices={incoterms.map((value) => ({ value, label: terms(`incoterm.${value}`) }))}
        />
        <SelectField
          {...field('paymentTerm', t('page.form.paymentTerm'))}
          empty={ui('none')}
          choices={paymentTerms.map((value) => ({ value, label: terms(`payment.${value}`) }))}
        />
        <DateField {...field('wantedDate', t('page.form.wantedDate'))} />
      </div>
      <TextArea
        {...field('question', tradeStaffTexts(view.locale)('register.question'))}
        hint={tradeStaffTexts(view.locale)('register.questionHint')}
        optional={ui('optional')}
        rows={3}
        maxlength={4000}
      />
    </Section>
  )
}
