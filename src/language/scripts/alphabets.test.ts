import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlphabetName, ALPHABETS, fromDraft, toDraft } from './alphabets.ts'
import { convert } from './convert.ts'

const drafts = (Object.keys(ALPHABETS) as AlphabetName[]).filter((name) => name !== 'official')

describe('the drafts of the alphabet', () => {
  it.each([
    ['ŏ-ç', 'ŏzbek bogʻ şahar choy'.replace('bogʻ', 'boğ').replace('choy', 'çoy')],
    ['õ-c', 'õzbek boğ şahar coy'],
  ] as const)('%s writes its own letters', (alphabet, written) => {
    expect(convert('ўзбек боғ шаҳар чой', 'uz-Latn', { alphabet })).toBe(written)
    expect(convert(written, 'uz-Cyrl', { alphabet })).toBe('ўзбек боғ шаҳар чой')
  })

  it('needs no mark between s and h', () => {
    expect(convert('Исҳоқ ШАҲАР Шаҳар Ч', 'uz-Latn', { alphabet: 'ŏ-ç' })).toBe('Ishoq ŞAHAR Şahar Ç')
    expect(convert('Ishoq ŞAHAR Şahar', 'uz-Cyrl', { alphabet: 'ŏ-ç' })).toBe('Исҳоқ ШАҲАР Шаҳар')
  })

  it('leaves the two arguments as they were', () => {
    expect(convert('шаҳар', 'uz-Latn')).toBe('shahar')
    expect(convert('шаҳар', 'uz-Latn', { alphabet: 'official' })).toBe('shahar')
  })

  // The law: an official word of the Uzbek letters goes into a draft and comes back the same.
  it('comes back to the official word', () => {
    const letter = fc.constantFrom(...'abdefgijklmnopqrstuvxyz', 'sh', 'ch', 'oʻ', 'gʻ', 'sʼh', 'ʼ')
    const word = fc
      .tuple(fc.constantFrom(...'abdfijklmnopqrtuvxyz'), fc.array(letter, { maxLength: 12 }))
      .map(([first, rest]) => first + rest.join(''))
    const cased = fc
      .tuple(word, fc.constantFrom('small', 'Capital', 'CAPITALS'))
      .map(([text, how]) =>
        how === 'small' ? text : how === 'Capital' ? text.replace(/^./, (each) => each.toUpperCase()) : text.toUpperCase(),
      )
    // Not words: h straight behind s or c, a mark behind o, g or s that stands for something else.
    const possible = (text: string) => !/[og]ʼ|[sc]h?ʼ(?!h)|ʼʼ|[sc]ʼh(?<!sʼh)|hʼ/i.test(text) && text.length > 1
    fc.assert(
      fc.property(cased.filter(possible), fc.constantFrom(...drafts), (text, name) => {
        expect(fromDraft(toDraft(text, name), name)).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})
