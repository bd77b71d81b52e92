import { IntlMessageFormat } from 'intl-messageformat'
import type { Parameters } from '../../kernel/errors.ts'
import { type Locale } from '../../kernel/locale.ts'
import { convert } from '../../language/index.ts'

/** The four written languages; `uz-Cyrl` is derived from `uz`. */
export interface Messages<Key extends string> {
  readonly en: Readonly<Record<Key, string>>
  readonly uz: Readonly<Record<Key, string>>
  readonly ru: Readonly<Record<Key, string>>
  readonly 'zh-Hans': Readonly<Record<Key, string>>
}

/** `t('inquiry.sent', { number })`: ICU MessageFormat filled in for one reader. */
export type Translate<Key extends string> = (key: Key, params?: Parameters) => string

export interface Catalogue<Key extends string> {
  (locale: Locale): Translate<Key>
  /** For keys that come from data (an error's code); undefined when there is no such text. */
  find(locale: Locale, key: string, params?: Parameters): string | undefined
  readonly messages: Messages<Key>
}

const mostSaid = 5_000
const longestSaid = 500

/** The texts of one module. A key that one language lacks does not compile. */
export function catalogue<Key extends string>(messages: Messages<Key>): Catalogue<Key> {
  // By key, for each language.
  const formats = new Map<Locale, Map<Key, IntlMessageFormat | string>>()
  // Formatting by ICU takes microseconds, and a list says the same few things again and again.
  const said = new Map<string, string>()
  const translate = (locale: Locale, key: Key, params?: Parameters): string => {
    const ofLocale = formats.get(locale) ?? new Map<Key, IntlMessageFormat | string>()
    formats.set(locale, ofLocale)
    let format = ofLocale.get(key)
    if (format === undefined) {
      format = compileMessage(source(messages, locale, key), locale)
      ofLocale.set(key, format)
    }
    if (typeof format === 'string') return format
    let saying = `${locale} ${key}`
    for (const name in params) saying += `\n${typeof params[name]} ${name} ${params[name]}`
    let words = said.get(saying)
    if (words === undefined) {
      words = String(format.format(params as Record<string, string | number>))
      if (said.size >= mostSaid) said.clear()
      if (words.length <= longestSaid) said.set(saying, words)
    }
    return words
  }
  const known = (key: string): key is Key => Object.hasOwn(messages.en, key)
  return Object.assign(
    (locale: Locale): Translate<Key> =>
      (key, params) =>
        translate(locale, key, params),
    {
      find: (locale: Locale, key: string, params?: Parameters) => (known(key) ? translate(locale, key, params) : undefined),
      messages,
    },
  )
}

function source<Key extends string>(messages: Messages<Key>, locale: Locale, key: Key): string {
  return locale === 'uz-Cyrl' ? convert(messages.uz[key], 'uz-Cyrl') : messages[locale][key]
}

// Most texts have nothing to fill in: they are kept as they are, and cost nothing to show.
function compileMessage(text: string, locale: Locale): IntlMessageFormat | string {
  return /[{}']/.test(text) ? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }) : text
}
