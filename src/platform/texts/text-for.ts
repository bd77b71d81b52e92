import type { Locale } from '../../kernel/locale.ts'
import { bestText, type LocalizedText } from '../../kernel/localized-text.ts'
import { convert } from '../../language/index.ts'

/** The text a reader gets and the language it is in. Uzbek in one script is also Uzbek in the other. */
export function textFor(text: LocalizedText, reader: Locale): { text: string; lang: Locale } {
  const best = bestText(text, reader) ?? { text: '', lang: reader }
  if (reader === 'uz-Cyrl' && best.lang === 'uz') return { text: convert(best.text, 'uz-Cyrl'), lang: reader }
  if (reader === 'uz' && best.lang === 'uz-Cyrl') return { text: convert(best.text, 'uz-Latn'), lang: reader }
  return best
}

/** As `textFor`, the words alone. */
export function wordsFor(text: LocalizedText, reader: Locale): string {
  return textFor(text, reader).text
}

/** `lang` for an element whose text may be in another language than its page; undefined when it is the page's own. */
export function langFor(text: LocalizedText, reader: Locale): Locale | undefined {
  const { lang } = textFor(text, reader)
  return lang === reader ? undefined : lang
}
