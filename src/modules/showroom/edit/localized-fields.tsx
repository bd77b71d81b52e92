import { localeNames, type Locale, locales } from '../../../kernel/locale.ts'
import { FieldError, TextArea, TextField } from '../../../ui/components/index.ts'
import type { ShownForm } from '../form-fields.ts'
import { fieldOf } from './field-of.ts'

interface Part {
  readonly name: string
  readonly label: string
  readonly lines?: number
  readonly maximum: number
}

interface Props {
  readonly locale: Locale
  readonly form: ShownForm
  readonly parts: readonly Part[]
}

/** The same texts in five languages, one fold a language: open where something stands in it, and the reader's own. */
export function LocalizedFields({ locale, form, parts }: Props) {
  const field = fieldOf(locale, form)
  const order = [locale, ...locales.filter((tag) => tag !== locale)]
  const whole = form.errorOf('names')
  return (
    <>
      {whole && <FieldError id="f-names-error">{whole}</FieldError>}
      {order.map((tag) => {
        const open = tag === locale || parts.some(({ name }) => form.values[`${name}.${tag}`] || form.errorOf(`${name}.${tag}`))
        return (
          <details class="tongue" open={open}>
            <summary lang={tag}>{localeNames[tag]}</summary>
            <div class="form">
              {parts.map(({ name, label, lines, maximum }) => {
                const props = { ...field(`${name}.${tag}`, label), lang: tag, maxlength: maximum }
                return lines ? <TextArea {...props} rows={lines} /> : <TextField {...props} />
              })}
            </div>
          </details>
        )
      })}
    </>
  )
}
