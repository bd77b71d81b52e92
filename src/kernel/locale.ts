/** The five ways of writing, as BCP 47 tags; they are also the first part of every page's address. */
export const locales = ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en'] as const
export type Locale = (typeof locales)[number]

/** Each language in its own words, for the language switch. */
export const localeNames: Record<Locale, string> = {
  uz: 'oʻzbekcha',
  'uz-Cyrl': 'ўзбекча',
  ru: 'русский',
  'zh-Hans': '中文',
  en: 'English',
}

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text)
}

/** The locale that a tag of any spelling means (`zh`, `zh-CN`, `UZ-cyrl`), or undefined. */
export function localeOf(tag: string): Locale | undefined {
  const lower = tag.trim().toLowerCase().replaceAll('_', '-')
  const exact = locales.find((locale) => locale.toLowerCase() === lower)
  if (exact) return exact
  if (lower.startsWith('uz') && lower.includes('cyrl')) return 'uz-Cyrl'
  const language = lower.split('-')[0]
  if (language === 'zh') return 'zh-Hans'
  return locales.find((locale) => locale === language)
}

/** The best locale for an `Accept-Language` header (RFC 9110 §12.5.4); `fallback` when none fits. */
export function negotiateLocale(header: string | null | undefined, fallback: Locale): Locale {
  const wishes = (header ?? '').split(',').flatMap((part, position) => {
    const [tag = '', ...parameters] = part.split(';')
    const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
    const locale = localeOf(tag)
    return locale ? [{ locale, q: q === undefined ? 1 : Number(q), position }] : []
  })
  wishes.sort((a, b) => b.q - a.q || a.position - b.position)
  return wishes.find((wish) => wish.q > 0)?.locale ?? fallback
}
