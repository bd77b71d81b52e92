import { currencies } from '../../../kernel/money.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CheckboxField,
  type Choice,
  MoneyField,
  PageHead,
  QuantityField,
  Section,
  SelectField,
  TextField,
} from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { capacityUnitName, capacityUnits } from '../projects/figure/capacity-units.ts'
import { deskPath } from './desk-list.views.tsx'
import { type Offer, readinesses } from './offer.ts'
import { offersTexts } from './offers-texts.ts'

export interface OfferFormProps {
  readonly view: View
  readonly offer: Offer | undefined
  readonly stored: FormValues
  readonly sectors: readonly Choice[]
  readonly districts: readonly Choice[]
  readonly refused: Refused | undefined
}

/** The form of an offer, new or known. */
export function OfferFormView(props: OfferFormProps) {
  const { view, offer, stored, refused } = props
  const t = offersTexts(view.locale)
  const field = fieldsOf(view, 'offer', refused, stored)
  const title = offer ? wordsFor(offer.product, view.locale) : t('desk.new')
  const back = view.to(offer ? `${deskPath}/${offer.id}` : deskPath)
  const crumbs = [
    { href: view.to(deskPath), label: t('desk.title') },
    { href: '', label: title },
  ]
  return (
    <>
      <PageHead above={<Breadcrumbs label={t('crumb')} links={crumbs} />} title={title} lead={t('form.lead')} />
      <Problem refused={refused} />
      <form
        class="form"
        method="post"
        action={view.to(offer ? `${deskPath}/${offer.id}/edit` : `${deskPath}/new`)}
        novalidate
        data-once=""
      >
        {offer && <input type="hidden" name="revision" value={String(offer.revision)} />}
        <Section title={t('form.texts')} look="panel">
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[
              { name: 'product', label: t('field.product'), maximum: 200 },
              { name: 'summary', label: t('field.summary'), maximum: 4000, lines: 5 },
              { name: 'rawMaterial', label: t('fact.rawMaterial'), maximum: 1000, lines: 2 },
              { name: 'market', label: t('fact.market'), maximum: 1000, lines: 2 },
            ]}
          />
        </Section>
        <Section title={t('form.figures')} look="panel">
          <Figures {...props} />
        </Section>
        <div class="offer-acts">
          <Button>{t('form.save')}</Button>
          <ButtonLink href={back} look="quiet">
            {t('form.back')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

function Figures({ view, stored, sectors, districts, refused }: OfferFormProps) {
  const { locale } = view
  const t = offersTexts(locale)
  const optional = uiTexts(locale)('optional')
  const field = fieldsOf(view, 'offer', refused, stored)
  const value = (name: string) => field(name, '').value
  const tick = (name: string, label: string) => (
    <CheckboxField {...field(name, label)} value="on" checked={value(name) === 'on'} />
  )
  return (
    <>
      <div class="fields-row">
        <SelectField
          {...field('sectorCode', t('fact.sector'))}
          empty={uiTexts(locale)('choose')}
          choices={[...sectors]}
          required
        />
        <SelectField {...field('districtSlug', t('fact.district'))} empty={t('form.anyDistrict')} choices={[...districts]} />
        <SelectField
          {...field('readiness', t('fact.readiness'))}
          choices={readinesses.map((each) => ({ value: each, label: t(`readiness.${each}`) }))}
        />
        <QuantityField
          {...field('capacity', t('fact.capacity'))}
          optional={optional}
          unit={{
            name: 'capacityUnit',
            label: t('field.unit'),
            value: value('capacityUnit') || 'TNE',
            choices: capacityUnits.map((unit) => ({ value: unit, label: capacityUnitName(unit, locale) })),
          }}
        />
        <MoneyField
          {...field('cost', t('fact.cost'))}
          optional={optional}
          currency={{
            name: 'costCurrency',
            label: t('field.currency'),
            value: value('costCurrency') || 'USD',
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <TextField {...field('sharePercent', t('field.share'))} inputmode="decimal" optional={optional} />
        <TextField {...field('paybackMonths', t('field.payback'))} inputmode="numeric" optional={optional} />
        <TextField {...field('areaHa', t('field.area'))} inputmode="decimal" optional={optional} />
        <TextField {...field('powerMw', t('field.power'))} inputmode="decimal" optional={optional} />
      </div>
      {tick('capacityPerYear', t('field.perYear'))}
      {tick('rail', t('rail.needed'))}
    </>
  )
}
