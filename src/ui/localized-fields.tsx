import { localeNames, type Locale, locales } from '../kernel/locale.ts'
import { FieldError, TextArea, TextField } from './components/index.ts'
import type { ShownField } from './refusal.ts'

interface Part {
  /** `title`: the inputs are `title.uz`, `title.zh-Hans` … */
  readonly name: string
  readonly label: string
  readonly maximum: number
  /** Lines of a longer text; without it one line. */
  readonly lines?: number
}

interface Props {
  readonly locale: Locale
  readonly parts: readonly Part[]
  /** As `fieldsOf` gives it. */
  readonly field: (name: string, label: string) => ShownField
}

/** The same texts in five languages, one fold a language: open where something stands in it, and the reader's own. */
export function LocalizedFields({ locale, field, parts }: Props) {
  const order = [locale, ...locales.filter((tag) => tag !== locale)]
  return (
    <>
      {parts.map(({ name, label }) => {
        const whole = field(name, label)
        return whole.error && <FieldError id={`${whole.id}-error`}>{whole.error}</FieldError>
      })}
      {order.map((tag) => {
        const fields = parts.map((part) => ({ part, shown: field(`${part.name}.${tag}`, part.label) }))
        return (
          <details class="tongue" open={tag === locale || fields.some(({ shown }) => shown.value !== '' || shown.error)}>
            <summary lang={tag}>{localeNames[tag]}</summary>
            <div class="form">
              {fields.map(({ part, shown }) =>
                part.lines ? (
                  <TextArea {...shown} lang={tag} maxlength={part.maximum} rows={part.lines} />
                ) : (
                  <TextField {...shown} lang={tag} maxlength={part.maximum} />
                ),
              )}
            </div>
          </details>
        )
      })}
    </>
  )
}
