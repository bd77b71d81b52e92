import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fold } from '../search/fold.ts'
import {
  type Concept,
  conceptById,
  concepts,
  conceptsOfTerm,
  cyrillicTerms,
  foldTerm,
  narrowerConcepts,
  WRITTEN_LANGUAGES,
  type WrittenLanguage,
} from './index.ts'

const FOLDER = new URL('.', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const read = (name: string): Concept[] => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Concept[]

/** Everything that is wrong, so that one run shows it all. */
const faults = (check: (concept: Concept, fault: (text: string) => void) => void): string[] => {
  const found: string[] = []
  for (const concept of concepts) check(concept, (text) => found.push(`${concept.id}: ${text}`))
  return found
}

const WRITING: Record<WrittenLanguage, RegExp> = {
  // Uzbek Latin: no c but in ch, no w; oʻ gʻ with U+02BB, tutuq belgisi U+02BC, never another mark.
  uz: /^(?:[abd-vxyz]|ch|[og]ʻ|ʼ|[A-Z]{1,5}\b|[ -]|\d|[,.%/+])+$/iu,
  ru: /^(?=.*[а-яё])[а-яё\d ,.%/+-]*(?:\b[A-Z]{1,5}\b[а-яё\d ,.%/+-]*)*$/iu,
  zh: /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z\d%/.+-]+$/u,
  en: /^(?=.*[a-z])[a-z\d ,.%/+'é-]+$/iu,
}

describe('the files of the glossary', () => {
  test('all are loaded, none holds more than 250 concepts', () => {
    const ids = new Set(concepts.map((one) => one.id))
    for (const name of files) {
      const list = read(name)
      expect(list.length, name).toBeLessThanOrEqual(250)
      expect(
        list.filter((one) => !ids.has(one.id)).map((one) => one.id),
        name,
      ).toEqual([])
    }
    expect(concepts.length).toBe(files.reduce((sum, name) => sum + read(name).length, 0))
  })

  test('an id stands once', () => {
    const seen = new Set<string>()
    expect(concepts.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('a concept', () => {
  test('has the fields of a concept and no other', () => {
    const known = new Set(['id', 'hs', 'uz', 'uzCyrl', 'ru', 'zh', 'en', 'broader'])
    expect(
      faults((concept, fault) => {
        if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(concept.id)) fault('id is not in kebab-case')
        for (const key of Object.keys(concept)) if (!known.has(key)) fault(`field ${key}`)
      }),
    ).toEqual([])
  })

  test('has an HS heading of a chapter that exists', () => {
    expect(
      faults((concept, fault) => {
        const chapter = Number(concept.hs.slice(0, 2))
        if (!/^\d{4}(?:\d{2})?$/.test(concept.hs) || chapter < 1 || chapter > 97 || chapter === 77) fault(concept.hs)
      }),
    ).toEqual([])
  })

  test('has terms in all four languages, trimmed, none twice', () => {
    expect(
      faults((concept, fault) => {
        if (concept.uzCyrl !== undefined && concept.uzCyrl.length !== concept.uz.length) fault('uzCyrl does not run beside uz')
        for (const language of WRITTEN_LANGUAGES) {
          const list = concept[language]
          if (!Array.isArray(list) || list.length === 0) {
            fault(`no ${language}`)
            continue
          }
          const folded = list.map((term) => foldTerm(term, language))
          for (const [at, key] of folded.entries()) if (folded.indexOf(key) !== at) fault(`${language} ${list[at]} twice`)
          for (const term of list) if (term !== term.trim().replace(/ {2,}/g, ' ')) fault(`${language} spaces in "${term}"`)
        }
      }),
    ).toEqual([])
  })

  test('is written in the script of each language', () => {
    expect(
      faults((concept, fault) => {
        for (const language of WRITTEN_LANGUAGES) {
          for (const term of concept[language]) if (!WRITING[language].test(term)) fault(`${language} ${term}`)
        }
        for (const term of concept.uz) if (/(?<!ʼ)ʻ(?<![og]ʻ)/iu.test(term)) fault(`uz U+02BB not behind o or g: ${term}`)
        for (const term of cyrillicTerms(concept))
          if (!/^(?=.*[а-яёўқғҳ])[а-яёўқғҳ\d ,.%/+A-Z-]+$/iu.test(term)) fault(`uz-Cyrl ${term}`)
      }),
    ).toEqual([])
  })

  test('stands below a concept that exists, and never below itself', () => {
    expect(
      faults((concept, fault) => {
        const above = new Set([concept.id])
        for (let at: Concept | undefined = concept; at?.broader !== undefined;) {
          const next = conceptById(at.broader)
          if (next === undefined) {
            fault(`broader ${at.broader} does not exist`)
            return
          }
          if (above.has(next.id)) {
            fault(`is below itself through ${next.id}`)
            return
          }
          above.add(next.id)
          at = next
        }
      }),
    ).toEqual([])
  })
})

describe('a term', () => {
  const owners = new Map<string, string[]>()
  for (const concept of concepts) {
    for (const language of WRITTEN_LANGUAGES) {
      for (const term of concept[language]) {
        const key = `${language} ${foldTerm(term, language)}`
        owners.set(key, [...(owners.get(key) ?? []), concept.id])
      }
    }
  }
  const shared = [...owners].filter(([, ids]) => ids.length > 1)

  test('names at most three things: more is no name but a kind of goods', () => {
    expect(shared.filter(([, ids]) => ids.length > 3).map(([key, ids]) => `${key}: ${ids.join(', ')}`)).toEqual([])
    expect(shared.length).toBeLessThan(owners.size / 20)
  })

  test('things that share names in three languages are one thing', () => {
    const together = new Map<string, Set<string>>()
    for (const [key, ids] of shared)
      for (const one of ids)
        for (const other of ids) {
          if (one >= other) continue
          const pair = `${one}, ${other}`
          together.set(pair, (together.get(pair) ?? new Set()).add(key.split(' ')[0] as string))
        }
    expect([...together].filter(([, languages]) => languages.size > 2).map(([pair]) => pair)).toEqual([])
  })
})

describe('the look-up', () => {
  const ids = (text: string): string[] => conceptsOfTerm(fold(text)).map((one) => one.id)

  test('finds one thing by every way of writing it', () => {
    for (const text of [
      '杏干',
      'quritilgan oʻrik',
      "Quritilgan o'rik",
      'қуритилган ўрик',
      'turshak',
      'туршак',
      'курага',
      'сушёный абрикос',
      'сушеный абрикос',
      'dried apricots',
      'DRIED APRICOT',
    ])
      expect(ids(text), text).toEqual(['dried-apricot'])
  })

  test('finds other forms of a term by its stems', () => {
    expect(ids('сушёного абрикоса')).toEqual(['dried-apricot'])
    expect(ids('turshaklardan')).toEqual(['dried-apricot'])
    expect(ids('walnut kernel')).toEqual(['walnut-kernel'])
  })

  test('does not take a wider, a narrower or a neighbouring thing', () => {
    expect(ids('dried fruit')).toEqual(['dried-fruit'])
    expect(ids('абрикос')).toEqual(['apricot'])
    expect(ids('杏仁')).not.toContain('apricot')
    expect(ids('no such thing')).toEqual([])
    expect(ids('')).toEqual([])
  })

  test('knows what lies below a concept', () => {
    expect(narrowerConcepts('dried-fruit').map((one) => one.id)).toContain('dried-apricot')
    expect(narrowerConcepts('seedless-raisin')).toEqual([])
  })
})
