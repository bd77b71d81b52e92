import type { Locale } from '../../../../kernel/locale.ts'
import { countryName } from '../../../../platform/texts/country-name.ts'
import { Field } from '../../../../ui/components/field.tsx'
import { controlProps } from '../../../../ui/components/fields.tsx'
import type { PartyKind } from '../party.ts'
import { printedName } from '../printed-names.ts'
import type { PartyMatch } from '../resolve-parties.ts'
import { partyTexts } from '../texts.ts'
import type { PartyFieldState } from './party-field-state.ts'

interface Props {
  readonly locale: Locale
  /** The inputs are `{name}.name`, `{name}.id` and `{name}.shown`: read them by `partyChoice` and `takeParty`. */
  readonly name: string
  readonly label: string
  readonly kind: PartyKind
  readonly state: PartyFieldState
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
  /** A party that cannot be chosen: the one itself. */
  readonly except?: string | undefined
}

/** Names a party in any spelling and chooses whom it means: while one types where scripts run, else when the form comes back. */
export function PartyField({ locale, name, label, kind, state, error, hint, required, except }: Props) {
  const field = { name: `${name}.name`, label, error, hint: hint ?? partyTexts(locale)('pick.hint'), required }
  const source = `/${locale}/staff/directory/candidates?kind=${kind}&field=${encodeURIComponent(name)}${except ? `&except=${except}` : ''}`
  return (
    <div class="party-field" data-party-field={source}>
      <Field field={field}>
        <input class="input" type="text" value={state.name} maxlength={300} autocomplete="off" {...controlProps(field)} />
      </Field>
      <div class="party-choices" data-choices="">
        <PartyChoices locale={locale} name={name} state={state} />
      </div>
    </div>
  )
}

/** The candidates of a field, one to be chosen; also sent by itself while one types. */
export function PartyChoices({ locale, name, state }: Pick<Props, 'locale' | 'name' | 'state'>) {
  const t = partyTexts(locale)
  const { candidates, chosen } = state
  const typed = state.name.trim()
  return (
    <>
      <input type="hidden" name={`${name}.shown`} value={state.name} />
      {typed !== '' && (
        <fieldset class="party-candidates">
          <legend>{candidates.length > 0 ? t('pick.candidates') : t('pick.found', { count: 0 })}</legend>
          {candidates.map((match) => (
            <PartyChoice locale={locale} name={name} match={match} checked={match.party.id === chosen} />
          ))}
          <label class="party-choice">
            <input
              class="radio"
              type="radio"
              name={`${name}.id`}
              value="new"
              checked={chosen === 'new' || candidates.length === 0}
            />
            <span class="party-choice-name">{t('pick.new', { name: typed })}</span>
          </label>
        </fieldset>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly locale: Locale
  readonly name: string
  readonly match: PartyMatch
  readonly checked: boolean
}

function PartyChoice({ locale, name, match: { party, reason, spelling }, checked }: ChoiceProps) {
  const shown = printedName(party, locale)
  const kind = partyTexts(locale)(`kind.${party.kind}`)
  return (
    <label class="party-choice">
      <input class="radio" type="radio" name={`${name}.id`} value={party.id} checked={checked} />
      <span>
        <span class="party-choice-name" lang={shown.lang}>
          {shown.text}
        </span>{' '}
        <span class="party-choice-about">
          {[kind, party.country && countryName(party.country, locale), party.registryNumber].filter(Boolean).join(' · ')}
        </span>
        {spelling !== shown.text && <span class="party-choice-why">{partyTexts(locale)(`reason.${reason}`, { spelling })}</span>}
      </span>
    </label>
  )
}
