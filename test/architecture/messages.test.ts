import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/language/index.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

type Texts = Readonly<Record<string, string>>
type Folder = Readonly<Record<'en' | 'uz' | 'ru' | 'zh', Texts>>

const folders = [
  ...new Set(globSync('src/**/*messages/*.json', { cwd: projectRoot }).map((file) => path.dirname(file))),
].toSorted()

const read = (folder: string): Folder => {
  const texts = (lang: string): Texts => JSON.parse(readFileSync(path.join(projectRoot, folder, `${lang}.json`), 'utf8'))
  return { en: texts('en'), uz: texts('uz'), ru: texts('ru'), zh: texts('zh') }
}

/** What a message asks to be filled in, with the choices of each select: `count`, `author: buyer other`. */
function places(text: string): string[] {
  const found = new Set<string>()
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === select) found.add(`${node.value}: ${Object.keys(node.options!).toSorted().join(' ')}`)
      else if (node.type !== literal && node.type !== pound) found.add(node.value!)
      for (const option of Object.values(node.options ?? {})) walk(option.value)
    }
  }
  walk(parse(text))
  return [...found].toSorted()
}

// The kinds of node of ICU's syntax tree that are treated apart.
const [literal, select, plural, pound] = [0, 5, 6, 7]
interface Node {
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>
}
const parse = (text: string) =>
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as unknown as readonly Node[]

/** Russian counts `2 товара` otherwise than `5 товаров`: where a number is shown with its noun, `few` must be there. */
function lackingForms(text: string): string[] {
  const lacking: string[] = []
  const walk = (nodes: readonly Node[]) => {
    for (const { type, options = {}, value } of nodes) {
      const counted = options['other']?.value.some((part) => part.type === pound) ?? false
      const same = JSON.stringify(options['one']?.value.map(words)) === JSON.stringify(options['other']?.value.map(words))
      if (type === plural && counted && !same && !('few' in options)) lacking.push(`${value}: few`)
      for (const option of Object.values(options)) walk(option.value)
    }
  }
  walk(parse(text))
  return lacking
}

const words = ({ type, value }: Node) => [type, value]

const scripts: Readonly<Record<keyof Folder, RegExp>> = {
  en: /\p{Script=Cyrillic}|\p{Script=Han}/u,
  uz: /\p{Script=Cyrillic}|\p{Script=Han}|\p{L}['`´‘’′]/u,
  ru: /\p{Script=Han}|[ўқғҳ]/iu,
  zh: /\p{Script=Cyrillic}/u,
}

/** Everything that is wrong with one module's texts, one line each. */
function faultsOf(texts: Folder): string[] {
  const keys = [...new Set(Object.values(texts).flatMap((each) => Object.keys(each)))]
  return keys.flatMap((key) => {
    const lacking = (['en', 'uz', 'ru', 'zh'] as const).filter((lang) => !texts[lang][key]?.trim())
    if (lacking.length > 0) return [`${key} lacks ${lacking.join(', ')}`]
    const asked = String(places(texts.en[key]!))
    const faults = (['uz', 'ru', 'zh'] as const)
      .filter((lang) => String(places(texts[lang][key]!)) !== asked)
      .map((lang) => `${key}, ${lang}: other places than in en (${asked})`)
    const derived = convert(texts.uz[key]!, 'uz-Cyrl')
    if (String(places(derived)) !== String(places(texts.uz[key]!)))
      faults.push(`${key}: conversion to Cyrillic changes what is filled in`)
    for (const lang of ['en', 'uz', 'ru', 'zh'] as const)
      if (scripts[lang].test(texts[lang][key]!))
        faults.push(`${key}, ${lang}: a letter of another script, or oʻ gʻ ʼ otherwise than by U+02BB and U+02BC`)
    return [...faults, ...lackingForms(texts.ru[key]!).map((form) => `${key}, ru: plural lacks ${form}`)]
  })
}

describe('the texts of every module', () => {
  test('there are some', () => expect(folders.length).toBeGreaterThan(8))

  test.each(folders)('%s: every key in every language, with the same things to fill in, in its own letters', (folder) => {
    expect(faultsOf(read(folder))).toEqual([])
  })

  // Keys that come from data are sought through all modules: whichever answers first must say the same.
  test('a refusal or an event that two modules know is worded alike', () => {
    const texts = new Map<string, Set<string>>()
    for (const folder of folders.filter((each) => each !== 'src/platform/api/messages')) {
      const { en, uz, ru, zh } = read(folder)
      for (const key of Object.keys(en).filter((each) => /^(error|field|event)\./.test(each))) {
        texts.set(key, (texts.get(key) ?? new Set()).add([en, uz, ru, zh].map((lang) => lang[key]).join(' | ')))
      }
    }
    expect(texts.size).toBeGreaterThan(50)
    expect([...texts].filter(([, wordings]) => wordings.size > 1).map(([key, wordings]) => [key, ...wordings])).toEqual([])
  })
})

test.each([
  ['a language without the key', { ru: {} }, /lacks ru/],
  ['an empty text', { zh: { a: ' ' } }, /lacks zh/],
  ['another placeholder', { uz: { a: '{soni} ta' } }, /uz: other places/],
  ['a placeholder that is gone', { zh: { a: '件' } }, /zh: other places/],
  ['other choices of a select', { en: { a: '{count, select, a {x} other {y}}' } }, /other places/],
  ['an apostrophe for a letter', { uz: { a: 'so\u2018rov {count}' } }, /U\+02BB/],
  ['Cyrillic in Latin', { uz: { a: '{count} sоʻrov' } }, /another script/],
  [
    'Russian that counts in two forms',
    { ru: { a: '{count, plural, one {# товар} other {# товара}}' } },
    /plural lacks count: few/,
  ],
])('%s is seen', (_, change, fault) => {
  const good: Folder = {
    en: { a: '{count} goods' },
    uz: { a: '{count} ta' },
    ru: { a: 'товаров: {count}' },
    zh: { a: '{count}件' },
  }
  expect(faultsOf(good)).toEqual([])
  expect(faultsOf({ ...good, ...change } as Folder).join('\n')).toMatch(fault)
})
