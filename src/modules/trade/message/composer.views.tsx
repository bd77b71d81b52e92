import type { Parameters } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { convert } from '../../../language/index.ts'
import { unitName, units } from '../../../kernel/unit.ts'
import type { FormState } from '../../../platform/http/form.ts'
import { Button, type Content, DateField, QuantityField, TextArea, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { buyerTexts } from '../buyer/buyer-texts.ts'
import { type Phrase, type PhraseBlank, phrases, phrasesFor, phraseText } from '../phrase/phrases.ts'

export interface ComposerProps {
  readonly locale: Locale
  readonly side: 'buyer' | 'house'
  /** Where the message is posted, and the page itself, where a phrase is chosen by `?phrase=`. */
  readonly action: string
  readonly here: string
  readonly chosen: string | undefined
  readonly state: FormState
  readonly findText: (key: string, params?: Parameters) => string | undefined
  /** E.g. the tick that makes it an internal note. */
  readonly extra?: Content
}

/** Writes a message: a phrase that reads exactly on the other side, free text, or both. Works without scripts. */
export function Composer(props: ComposerProps) {
  const { locale, action, state, extra } = props
  const t = buyerTexts(locale)
  const phrase = phrases.find(({ code }) => code === props.chosen)
  const error = state.errors['body']
  return (
    <div class="composer" id="write">
      <PhraseChoice {...props} />
      <form class="form" method="post" action={action} novalidate>
        {phrase && <ChosenPhrase {...props} phrase={phrase} />}
        <TextArea
          name="body"
          label={t('buyer.compose.text')}
          rows={3}
          maxlength={4000}
          value={state.values['body']}
          optional={phrase ? uiTexts(locale)('optional') : undefined}
          error={error && props.findText(`field.${error.code}`, error.params)}
        />
        {extra}
        <Button>{t('buyer.compose.send')}</Button>
      </form>
    </div>
  )
}

function PhraseChoice({ locale, side, here, chosen }: ComposerProps) {
  const t = buyerTexts(locale)
  return (
    <form class="phrase-choice" method="get" action={`${here}#write`}>
      <label class="field-label" for="phrase-choice">
        {t('buyer.compose.phrase')}
      </label>
      <p class="field-hint" id="phrase-hint">
        {t('buyer.compose.phraseHint')}
      </p>
      <div class="phrase-row">
        <select class="select" id="phrase-choice" name="phrase" aria-describedby="phrase-hint" data-auto-submit="">
          <option value="">{uiTexts(locale)('choose')}</option>
          {[...phrasesFor(side)].map(([topic, list]) => (
            <optgroup label={t(`buyer.topic.${topic as 'price'}`)}>
              {list.map((phrase) => (
                <option value={phrase.code} selected={phrase.code === chosen}>
                  {blankText(phrase, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" class="btn">
          {t('buyer.compose.choose')}
        </button>
      </div>
    </form>
  )
}

// Shown with `…` where something is to be filled in.
function blankText(phrase: Phrase, locale: Locale): string {
  if (!phrase.params?.length) return phraseText(phrase.code, {}, locale) ?? phrase.code
  const words = locale === 'uz-Cyrl' ? convert(phrase.texts.uz, 'uz-Cyrl') : phrase.texts[locale]
  return words
    .replace(/\{(\w+),\s*plural,.*?other\s*\{([^{}]*)\}\s*\}/gs, '$2')
    .replaceAll('#', '…')
    .replace(/\{[^{}]*\}/g, '…')
}

function ChosenPhrase(props: ComposerProps & { readonly phrase: Phrase }) {
  const { phrase, locale } = props
  return (
    <fieldset class="phrase-chosen">
      <legend>{blankText(phrase, locale)}</legend>
      <input type="hidden" name="phrase" value={phrase.code} />
      {phrase.params?.map((blank) => (
        <Blank {...props} blank={blank} />
      ))}
    </fieldset>
  )
}

function Blank({ blank, state, findText, locale }: ComposerProps & { readonly blank: PhraseBlank }) {
  const name = `params.${blank.name}`
  const problem = state.errors[name]
  const field = {
    name,
    label: blankLabel(blank, locale),
    value: state.values[name],
    required: true,
    error: problem && findText(`field.${problem.code}`, problem.params),
  }
  if (blank.kind === 'date') return <DateField {...field} />
  if (blank.kind !== 'quantity') return <TextField {...field} inputmode={blank.kind === 'number' ? 'decimal' : 'text'} />
  const unit = {
    name: `${name}Unit`,
    label: buyerTexts(locale)('buyer.compose.unit'),
    value: state.values[`${name}Unit`] ?? 'KGM',
    choices: units.map((code) => ({ value: code, label: unitName(code, locale) })),
  }
  return <QuantityField {...field} unit={unit} />
}

function blankLabel(blank: PhraseBlank, locale: Locale): string {
  return buyerTexts(locale)(`buyer.blank.${blank.kind}`)
}
