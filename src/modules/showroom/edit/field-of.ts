import type { Locale } from '../../../kernel/locale.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { ShownForm } from '../form-fields.ts'

/** What every input of a form shares: its name, its words, what stands in it and what is wrong with it. */
export function fieldOf(locale: Locale, form: ShownForm) {
  const optional = uiTexts(locale)('optional')
  return (name: string, label: string) => ({ name, label, optional, value: form.values[name] ?? '', error: form.errorOf(name) })
}

export type FieldOf = ReturnType<typeof fieldOf>
