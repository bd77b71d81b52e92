import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { currencies } from '../../../../kernel/money.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  DateField,
  MoneyField,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import { type Site, siteKinds, siteStates } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import type { FieldOf } from './field-of.ts'
import { Incentives, Links, Supplies } from './site-form-parts.views.tsx'

export interface SiteFormProps {
  readonly view: View
  readonly site: Site | undefined
  readonly stored: FormValues
  readonly refused: Refused | undefined
  readonly districts: readonly { readonly slug: string; readonly names: LocalizedText }[]
}

export function SiteFormView(props: SiteFormProps) {
  const { view, site, stored, refused } = props
  const t = sitesTexts(view.locale)
  const field = fieldsOf(view, 'site', refused, stored)
  const values = refused?.values ?? stored
  const back = site ? view.to(`/staff/investment/sites/${site.id}`) : view.to('/staff/investment/sites')
  return (
    <>
      <PageHead title={site ? wordsFor(site.names, view.locale) : t('form.new')} lead={t('form.lead')} />
      <Problem refused={refused} />
      <form
        class="form"
        method="post"
        action={view.to(site ? `/staff/investment/sites/${site.id}/edit` : '/staff/investment/sites/new')}
        novalidate
        data-once=""
      >
        {site && (
          <input
            type="hidden"
            name="revision"
            value={String(refused?.code === 'changed_meanwhile' ? site.revision : (values['revision'] ?? site.revision))}
          />
        )}
        <Section title={t('form.what')} look="panel">
          <Basics {...props} field={field} />
        </Section>
        <Section title={t('form.texts')} look="panel">
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[
              { name: 'names', label: t('form.names'), maximum: 200 },
              { name: 'address', label: t('site.address'), maximum: 300 },
              { name: 'description', label: t('form.description'), maximum: 4000, lines: 4 },
              { name: 'terms', label: t('site.terms'), maximum: 1000, lines: 2 },
            ]}
          />
        </Section>
        <Supplies view={view} field={field} />
        <Links view={view} field={field} values={values} />
        <Incentives view={view} field={field} values={values} />
        <div class="form-foot">
          <Button>{uiTexts(view.locale)('save')}</Button>
          <ButtonLink look="quiet" href={back}>
            {uiTexts(view.locale)('cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

function Basics({ view, districts, field }: SiteFormProps & { readonly field: FieldOf }) {
  const { locale } = view
  const t = sitesTexts(locale)
  const money = (part: 'sale' | 'rent') => {
    const currency = field(`${part}Currency`, t('form.currency'))
    return (
      <MoneyField
        {...field(`${part}Price`, t(`form.${part}`))}
        currency={{
          ...currency,
          value: currency.value || 'UZS',
          choices: currencies.map((code) => ({ value: code, label: code })),
        }}
      />
    )
  }
  return (
    <div class="fields-row">
      <SelectField
        {...field('kind', t('site.kind'))}
        empty={uiTexts(locale)('choose')}
        choices={siteKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        {...field('state', t('site.state'))}
        empty={uiTexts(locale)('choose')}
        choices={siteStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <SelectField
        {...field('district', t('site.district'))}
        empty="—"
        choices={districts.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale) }))}
      />
      <TextField {...field('areaHa', t('form.area'))} inputmode="decimal" hint={t('form.unknownHint')} />
      {money('sale')}
      {money('rent')}
      <TextField {...field('source', t('form.source'))} maxlength={500} />
      <DateField {...field('asOf', t('form.asOf'))} />
    </div>
  )
}
