import type { Locale } from '../../kernel/locale.ts'

const lists = new Map<Locale, Intl.DisplayNames>()
const names = new Map<string, string>()

/** A country's name in the reader's language; its code (ISO 3166-1 alpha-2) where it has none. Making the list of names takes longer than a page. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale + code)
  if (known !== undefined) return known
  const list = lists.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  lists.set(locale, list)
  const name = list.of(code) ?? code
  // There are fewer codes than these; what is no code throws.
  names.set(locale + code, name)
  return name
}
