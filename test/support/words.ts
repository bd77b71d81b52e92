import { findText } from '../../src/app/site.ts'
import type { Parameters } from '../../src/kernel/errors.ts'
import type { Locale } from '../../src/kernel/locale.ts'

/** The words of the house in a language, as a reader sees them; throws for a key that no module has. */
export function wordsIn(locale: Locale) {
  return (key: string, params?: Parameters): string => {
    const text = findText(locale, key, params)
    if (text === undefined) throw new Error(`no module has a text "${key}"`)
    return text
  }
}

export type Words = ReturnType<typeof wordsIn>
