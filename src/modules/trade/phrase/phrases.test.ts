import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { convert } from '../../../language/index.ts'
import json from './phrases.json' with { type: 'json' }

const languages = ['uz', 'ru', 'zh-Hans', 'en'] as const
const text = z
  .string()
  .min(1)
  .refine((words) => words === words.trim(), 'has blanks at its ends')
const phraseShape = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  side: z.enum(['buyer', 'house', 'both']),
  topic: z.enum(['samples', 'price', 'quantity', 'quality', 'packing', 'delivery', 'payment', 'documents', 'order', 'courtesy']),
  texts: z.strictObject({ uz: text, ru: text, 'zh-Hans': text, en: text }),
  params: z
    .array(z.strictObject({ name: z.string().regex(/^[a-z]+$/), kind: z.enum(['number', 'date', 'quantity', 'text']) }))
    .min(1)
    .optional(),
  answers: z.array(z.string()).min(1).optional(),
})

const phrases = z.array(phraseShape).parse(json)
type Phrase = (typeof phrases)[number]
const byCode = new Map(phrases.map((phrase) => [phrase.code, phrase]))

type Ast = ReturnType<IntlMessageFormat['getAst']>

// Plural and select keep their branches in `options`; a literal has no name to give.
function placeholders(ast: Ast): string[] {
  return ast.flatMap((part) => [
    ...('value' in part && typeof part.value === 'string' && part.type !== 0 ? [part.value] : []),
    ...('options' in part ? Object.values(part.options).flatMap((option) => placeholders(option.value)) : []),
  ])
}

function placeholderNames(message: string, language: string): string[] {
  return [...new Set(placeholders(new IntlMessageFormat(message, language).getAst()))].sort()
}

const samples = { number: 5, date: '24.11.2026', quantity: '500 kg', text: 'X-1' } as const
const valuesOf = (phrase: Phrase) => Object.fromEntries((phrase.params ?? []).map(({ name, kind }) => [name, samples[kind]]))
const asks = (message: string) => /[?？]$/.test(message)

describe('the list of phrases', () => {
  it('holds at least sixty, each code once and each text once in a language', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(60)
    expect(byCode.size).toBe(phrases.length)
    for (const language of languages) {
      const texts = phrases.map((phrase) => phrase.texts[language])
      expect(texts.filter((words, at) => texts.indexOf(words) !== at)).toEqual([])
    }
  })

  it('covers each topic from both sides', () => {
    for (const topic of phraseShape.shape.topic.options) {
      const sides = phrases.filter((phrase) => phrase.topic === topic).map((phrase) => phrase.side)
      expect(sides, topic).toContain('buyer')
      expect(sides, topic).toContain('house')
    }
  })

  it.each(phrases)('$code declares exactly what each language fills in', (phrase) => {
    const declared = (phrase.params ?? []).map((param) => param.name).sort()
    for (const language of languages) expect(placeholderNames(phrase.texts[language], language), language).toEqual(declared)
    expect(placeholderNames(convert(phrase.texts.uz, 'uz-Cyrl'), 'uz'), 'uz-Cyrl').toEqual(declared)
  })

  it.each(phrases)('$code reads whole in each language and in its own letters', (phrase) => {
    const filled = (language: (typeof languages)[number]) =>
      String(new IntlMessageFormat(phrase.texts[language], language).format(valuesOf(phrase)))
    for (const language of languages) expect(filled(language)).not.toMatch(/[{}#]/)
    // Abbreviations (FCA, GACC, HS) and filled-in values stay Latin everywhere.
    expect(filled('uz')).not.toMatch(/['‘’`]|\p{Script=Cyrillic}|\p{Script=Han}/u)
    expect(filled('ru')).toMatch(/\p{Script=Cyrillic}/u)
    expect(filled('ru')).not.toMatch(/[ўқғҳ]|\p{Script=Han}/iu)
    expect(filled('zh-Hans')).toMatch(/\p{Script=Han}/u)
    expect(phrase.texts['zh-Hans']).not.toMatch(/[\p{Script=Han}}][,;:!?()]|[\p{Script=Han}}]\.|\p{Script=Cyrillic}/u)
    expect(filled('en')).not.toMatch(/'|\p{Script=Cyrillic}|\p{Script=Han}/u)
  })

  // A date and many units end in a full stop of their own: «24 ноября 2026 г.», «500 шт.».
  it.each(phrases)('$code never sets a full stop after a Russian date or quantity', (phrase) => {
    for (const { name, kind } of phrase.params ?? []) {
      if (kind === 'date' || kind === 'quantity') expect(phrase.texts.ru).not.toContain(`{${name}}.`)
    }
  })

  it.each(phrases)('$code asks in all languages or in none, and a question has an answer', (phrase) => {
    const asking = languages.filter((language) => asks(phrase.texts[language]))
    expect([[], [...languages]]).toContainEqual(asking)
    if (asking.length > 0) expect(phrase.answers).toBeDefined()
  })

  it.each(phrases.filter((phrase) => phrase.answers))('$code is answered by the other side', (question) => {
    const answers = question.answers ?? []
    expect(new Set(answers).size).toBe(answers.length)
    for (const code of answers) {
      const answer = byCode.get(code)
      expect(answer, code).toBeDefined()
      if (answer && question.side !== 'both') expect(answer.side, code).not.toBe(question.side)
      if (answer && question.side === 'both') expect(answer.side, code).toBe('both')
    }
  })
})
