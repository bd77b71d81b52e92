import type { Locale } from '../../kernel/locale.ts'

const names = new Map<Locale, Intl.DisplayNames>()

/** A country's name in the reader's language; its code (ISO 3166-1 alpha-2) where it has none. Making the list of names takes longer than a page. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  names.set(locale, known)
  return known.of(code) ?? code
}
