import type { AppError, Parameters } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { plain } from '../../../kernel/decimal.ts'
import { formatQuantity, unitName, units } from '../../../kernel/unit.ts'
import type { FormState } from '../../../platform/http/form.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  CheckboxField,
  DateField,
  EmptyState,
  MoneyField,
  Notice,
  PageHead,
  QuantityField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { Product } from '../../showroom/index.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import { tradePageTexts } from '../page-texts.ts'
import { tradeTexts } from '../texts.ts'

export interface ListProps {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly products: readonly Product[]
  readonly state: FormState
  readonly stamp: string
  readonly findText: (key: string, params?: Parameters) => string | undefined
  readonly problem?: AppError | undefined
}

/** What every part of the form needs to show one field. */
function fieldOf({ state, findText, locale }: ListProps) {
  const optional = uiTexts(locale)('optional')
  return (name: string, label: string) => {
    const error = state.errors[name]
    const text = error && (findText(`field.${error.code}`, error.params) ?? findText('field.invalid'))
    return { name, label, optional, value: state.values[name] ?? '', ...(text ? { error: text } : {}) }
  }
}

export function ListView(props: ListProps) {
  const { locale, products, house, problem, findText, state } = props
  const t = tradePageTexts(locale)
  if (products.length === 0) {
    return (
      <EmptyState
        alone
        title={t('page.list.empty')}
        action={<ButtonLink href={`/${locale}/products`}>{t('page.list.browse')}</ButtonLink>}
      >
        <p>{t('page.list.emptyHint')}</p>
      </EmptyState>
    )
  }
  const wrong = Object.keys(state.errors).length
  return (
    <>
      <PageHead title={t('page.list.title')} lead={t('page.list.lead', { hours: house.answerWithinHours })} />
      {problem && <Notice tone="error">{findText(`error.${problem.code}`, problem.params)}</Notice>}
      {!problem && wrong > 0 && <Notice tone="error">{uiTexts(locale)('formErrors', { count: wrong })}</Notice>}
      <form class="inquiry-form" method="post" action={`/${locale}/list`} novalidate data-once="" data-keep="inquiry">
        <Section title={t('page.form.goods')} look="panel">
          {products.map((product) => (
            <Line {...props} product={product} />
          ))}
        </Section>
        <Terms {...props} />
        <Contact {...props} />
      </form>
    </>
  )
}

function Line(props: ListProps & { readonly product: Product }) {
  const { locale, product, state, house } = props
  const t = tradePageTexts(locale)
  const field = fieldOf(props)
  const name = textFor(product.names, locale)
  const path = (part: string) => `lines.${product.id}.${part}`
  const typed = state.values[path('quantity')]
  return (
    <fieldset class="inquiry-line">
      <legend>
        <a href={`/${locale}/products/${product.slug}`} lang={name.lang === locale ? undefined : name.lang}>
          {name.text}
        </a>
        <span class="inquiry-line-maker"> {wordsFor(product.maker.names, locale)}</span>
      </legend>
      <input type="hidden" name={path('productId')} value={product.id} />
      {field(path('productId'), '').error && <p class="field-error">{field(path('productId'), '').error}</p>}
      <div class="fields-row">
        <QuantityField
          {...field(path('quantity'), t('page.form.quantity'))}
          optional={undefined}
          required
          value={typed ?? (product.moq ? plain(product.moq) : '')}
          hint={
            product.moq
              ? t('page.form.minimum', { quantity: formatQuantity(product.moq, product.moqUnit ?? product.unit, locale) })
              : undefined
          }
          unit={{
            name: path('unit'),
            label: t('page.form.unit'),
            value: state.values[path('unit')] ?? product.moqUnit ?? product.unit,
            choices: units.map((code) => ({ value: code, label: unitName(code, locale) })),
          }}
        />
        <MoneyField
          {...field(path('targetPrice'), t('page.form.targetPrice'))}
          currency={{
            name: path('targetCurrency'),
            label: t('page.form.currency'),
            value: state.values[path('targetCurrency')] ?? house.defaultCurrency,
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <TextField {...field(path('note'), t('page.form.note'))} maxlength={500} />
      </div>
      <Button look="quiet" small icon="close" formaction={`/${locale}/list/remove?product=${product.id}`}>
        {t('page.list.remove')}
      </Button>
    </fieldset>
  )
}

function Terms(props: ListProps) {
  const { locale } = props
  const t = tradePageTexts(locale)
  const terms = tradeTexts(locale)
  const field = fieldOf(props)
  return (
    <Section title={t('page.form.terms')} look="panel">
      <div class="fields-row">
        <TextField
          {...field('deliveryPlace', t('page.form.deliveryPlace'))}
          hint={t('page.form.deliveryPlaceHint')}
          maxlength={200}
        />
        <SelectField
          {...field('incoterm', t('page.form.incoterm'))}
          empty={uiTexts(locale)('choose')}
          choices={incoterms.map((code) => ({ value: code, label: `${code} — ${terms(`incoterm.${code}`)}` }))}
        />
        <SelectField
          {...field('paymentTerm', t('page.form.paymentTerm'))}
          empty={uiTexts(locale)('choose')}
          choices={paymentTerms.map((code) => ({ value: code, label: terms(`payment.${code}`) }))}
        />
        <DateField {...field('wantedDate', t('page.form.wantedDate'))} />
      </div>
      <TextArea {...field('question', t('page.form.question'))} hint={t('page.form.questionHint')} maxlength={4000} />
    </Section>
  )
}

function Contact(props: ListProps) {
  const { locale, stamp, state } = props
  const t = tradePageTexts(locale)
  const field = fieldOf(props)
  return (
    <Section title={t('page.form.contact')} look="panel">
      <p class="field-hint">{t('page.form.contactHint')}</p>
      <div class="fields-row">
        <TextField {...field('name', t('page.form.name'))} optional={undefined} required autocomplete="name" />
        <TextField {...field('company', t('page.form.company'))} autocomplete="organization" />
        <TextField {...field('phone', t('page.form.phone'))} optional={undefined} type="tel" autocomplete="tel" />
        <TextField {...field('wechat', t('page.form.wechat'))} optional={undefined} />
        <TextField {...field('email', t('page.form.email'))} type="email" autocomplete="email" />
      </div>
      <div class="trap" aria-hidden="true">
        <label>
          {t('page.form.trap')}
          <input type="text" name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <input type="hidden" name="stamp" value={stamp} />
      <input type="hidden" name="consentVersion" value={props.house.consentVersion} />
      <CheckboxField {...field('consent', t('page.form.consent'))} value="on" checked={state.values['consent'] === 'on'} />
      <p class="field-hint">
        <a href={`/${locale}/privacy?version=${props.house.consentVersion}`}>{t('page.form.consentMore')}</a>
      </p>
      <Button>{t('page.form.send')}</Button>
    </Section>
  )
}
