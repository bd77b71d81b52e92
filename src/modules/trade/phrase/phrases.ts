import { IntlMessageFormat } from 'intl-messageformat'
import { isDecimal } from '../../../kernel/decimal.ts'
import { AppError, type FieldError } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { formatQuantity, isUnit } from '../../../kernel/unit.ts'
import { formatDay } from '../../../kernel/when.ts'
import { convert } from '../../../language/index.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'
import json from './phrases.json' with { type: 'json' }

export type PhraseSide = 'buyer' | 'house' | 'both'

export interface PhraseBlank {
  readonly name: string
  /** A quantity is typed as a number and, under `{name}Unit`, a unit code. */
  readonly kind: 'number' | 'date' | 'quantity' | 'text'
}

/** A question or answer of the trade that reads exactly in each one's language. */
export interface Phrase {
  readonly code: string
  readonly side: PhraseSide
  readonly topic: string
  readonly texts: Readonly<Record<'uz' | 'ru' | 'zh-Hans' | 'en', string>>
  readonly params?: readonly PhraseBlank[]
  /** Codes of the phrases that answer this question. */
  readonly answers?: readonly string[]
}

export type PhraseParams = Readonly<Record<string, string | number>>

export const phrases = json as readonly Phrase[]
const byCode = new Map(phrases.map((phrase) => [phrase.code, phrase]))

/** What one side can say, by topic in the list's order. */
export function phrasesFor(side: 'buyer' | 'house'): Map<string, Phrase[]> {
  return Map.groupBy(
    phrases.filter((phrase) => phrase.side === side || phrase.side === 'both'),
    (phrase) => phrase.topic,
  )
}

/**
 * A phrase with what was typed into its blanks, checked and in a form that every language can show: dates as ISO 8601,
 * quantities as `500 KGM`. Throws `check_fields` under `phrase` and `params.{name}`.
 */
export function fillPhrase(
  code: string,
  side: 'buyer' | 'house',
  typed: Readonly<Record<string, string>>,
): { code: string; params: PhraseParams } {
  const phrase = byCode.get(code)
  if (!phrase || (phrase.side !== side && phrase.side !== 'both')) throw fault({ phrase: { code: 'invalid_choice' } })
  const errors: Record<string, FieldError> = {}
  const params: Record<string, string | number> = {}
  for (const { name, kind } of phrase.params ?? []) {
    const value = (typed[name] ?? '').trim()
    const read = value === '' ? 'required' : readBlank(kind, value, typed[`${name}Unit`] ?? '')
    if (typeof read === 'string') errors[`params.${name}`] = { code: read }
    else params[name] = read.value
  }
  if (Object.keys(errors).length > 0) throw fault(errors)
  return { code, params }
}

type Read = { readonly value: string | number } | string

function readBlank(kind: PhraseBlank['kind'], typed: string, unit: string): Read {
  if (kind === 'text') return { value: typed }
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(typed) && isDay(typed) ? { value: typed } : 'not_a_date'
  const amount = normaliseDecimal(typed)
  if (!isDecimal(amount) || amount.startsWith('-')) return 'not_a_number'
  if (kind === 'number') return { value: Number(amount) }
  return isUnit(unit) ? { value: `${amount} ${unit}` } : 'unit_missing'
}

/** The phrase for a reader; undefined for a code that the list no longer has. */
export function phraseText(code: string, params: PhraseParams, locale: Locale): string | undefined {
  const phrase = byCode.get(code)
  if (!phrase) return undefined
  const shown = Object.fromEntries(
    (phrase.params ?? []).map(({ name, kind }) => [name, showBlank(kind, params[name] ?? '', locale)]),
  )
  const text = locale === 'uz-Cyrl' ? convert(phrase.texts.uz, 'uz-Cyrl') : phrase.texts[locale]
  return String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(shown))
}

function showBlank(kind: PhraseBlank['kind'], value: string | number, locale: Locale): string | number {
  if (kind === 'date') return formatDay(Temporal.PlainDate.from(String(value)), locale)
  if (kind !== 'quantity') return value
  const [amount = '', unit = ''] = String(value).split(' ')
  return isUnit(unit) ? formatQuantity(amount, unit, locale) : String(value)
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text) !== undefined
  } catch {
    return false
  }
}

const fault = (fields: Record<string, FieldError>) => new AppError('check_fields', 'invalid', { fields })
