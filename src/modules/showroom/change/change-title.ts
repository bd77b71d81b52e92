import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { makerTexts } from '../maker-door/texts.ts'
import type { ChangeRequest } from './change.ts'
import { gather } from './facts.ts'

/** What a wish is about: the product's name, or the profile. */
export function changeTitle(change: ChangeRequest, locale: Locale): { text: string; lang: Locale | undefined } {
  if (change.subject === 'maker') return { text: makerTexts(locale)('change.profile'), lang: undefined }
  const names: LocalizedText = change.productNames ?? gather('names', change.after)
  const { text, lang } = textFor(names, locale)
  return { text, lang: lang === locale ? undefined : lang }
}
