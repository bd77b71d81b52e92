import { currencies, formatMoney } from '../../../../kernel/money.ts'
import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  DateField,
  DefinitionList,
  MoneyField,
  Section,
  SelectField,
  StateBadge,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { houseDay } from '../../../../ui/view.ts'
import type { PartnerCheck } from '../check/check.queries.ts'
import { checkOutcomes } from '../check/check.schema.ts'
import { Day, projectsPath } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

const tones = { clear: 'success', doubts: 'warning', against: 'error' } as const

/** Checks of the partners, the latest first; each stays as it was made. */
export function ChecksPart(props: ProjectProps) {
  const { view, project, refused } = props
  const t = projectsTexts(view.locale)
  return (
    <Section title={t('checks.title')} look="panel" id="checks">
      {project.checks.length === 0 && <p class="muted">{t('checks.none')}</p>}
      <ol class="entries">
        {project.checks.map((check) => (
          <Check {...props} check={check} />
        ))}
      </ol>
      <details class="fold no-print" open={refused?.form === 'check'}>
        <summary>{t('checks.add')}</summary>
        <CheckForm {...props} />
      </details>
    </Section>
  )
}

function Check({ view, project, check }: ProjectProps & { readonly check: PartnerCheck }) {
  const { locale } = view
  const t = projectsTexts(locale)
  const party = project.parties.find(({ partyId, currentId }) => [partyId, currentId].includes(check.partyId ?? ''))
  const { turnoverMinor, turnoverCurrency, numberValid } = check
  return (
    <li class="entry">
      <p class="entry-head">
        <strong>{party ? wordsFor(party.names, locale) : check.partnerName || t('checks.partner')}</strong>
        <StateBadge tone={tones[check.outcome]} label={t(`check.${check.outcome}`)} />
        <span class="muted">
          <Day day={check.checkedOn} locale={locale} /> · {check.actorName}
        </span>
      </p>
      <DefinitionList
        items={[
          { label: t('parties.country'), value: countryName(check.country, locale) },
          {
            label: t('checks.number'),
            value: check.registryNumber && (
              <span class="two-lines">
                <span>{check.registryNumber}</span>
                {numberValid === false && <span class="late">{t('checks.numberWrong')}</span>}
                {numberValid === true && <span class="paper-shared">{t('checks.numberRight')}</span>}
                {numberValid === null && <span class="muted">{t('checks.numberUnchecked')}</span>}
              </span>
            ),
          },
          {
            label: t('checks.turnover'),
            value:
              turnoverMinor !== null && turnoverCurrency !== null
                ? `${formatMoney({ minor: turnoverMinor, currency: turnoverCurrency }, locale)} (${check.turnoverYear})`
                : undefined,
          },
          { label: t('checks.notes'), value: check.notes },
        ]}
      />
    </li>
  )
}

function CheckForm({ view, project, choices, refused }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const today = houseDay(view).toString()
  const first = project.parties[0]
  const stored = {
    partyId: first?.currentId ?? '',
    country: first?.country ?? project.country ?? '',
    turnoverCurrency: view.house.defaultCurrency,
    checkedOn: today,
  }
  const field = fieldsOf(view, 'check', refused, stored)
  return (
    <form class="form" method="post" action={`${view.to(`${projectsPath}/${project.id}/checks`)}#checks`} novalidate>
      <div class="form-row">
        <SelectField
          {...field('partyId', t('checks.partner'))}
          empty={t('checks.other')}
          choices={project.parties.map(({ currentId, names }) => ({ value: currentId, label: wordsFor(names, locale) }))}
        />
        <TextField {...field('partnerName', t('checks.partnerName'))} hint={t('checks.partnerHint')} maxlength={300} />
      </div>
      <div class="form-row">
        <SelectField {...field('country', t('parties.country'))} empty="—" choices={choices.countries} required />
        <TextField {...field('registryNumber', t('checks.number'))} hint={t('checks.numberHint')} maxlength={60} />
      </div>
      <div class="form-row">
        <MoneyField
          {...field('turnover', t('checks.turnover'))}
          currency={{
            ...field('turnoverCurrency', t('figures.currency')),
            choices: currencies.map((value) => ({ value, label: value })),
          }}
        />
        <TextField {...field('turnoverYear', t('figures.year'))} inputmode="numeric" maxlength={4} />
      </div>
      <TextArea {...field('notes', t('checks.notes'))} rows={3} maxlength={4000} />
      <div class="form-row">
        <SelectField
          {...field('outcome', t('checks.outcome'))}
          choices={checkOutcomes.map((value) => ({ value, label: t(`check.${value}`) }))}
        />
        <DateField {...field('checkedOn', t('checks.on'))} max={today} />
      </div>
      <Button look="secondary">{t('checks.save')}</Button>
    </form>
  )
}
