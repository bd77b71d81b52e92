import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHanzi } from './hanzi.ts'
import { readSpelling } from './read-spelling.ts'
import { NAMED } from './readings.ts'
import { pinyinWord, russianOf, SYLLABLES } from './syllables.ts'
import { pinyinCandidates, transcribeName } from './transcribe.ts'

describe('the table of Palladius', () => {
  it('has every syllable of the standard language, each told apart from every other', () => {
    expect(SYLLABLES.size).toBeGreaterThan(405)
    const russian = [...SYLLABLES.values()].map((each) => each.russian)
    const twice = russian.filter((each, at) => russian.indexOf(each) !== at)
    // lo and luo, yo alone: what Russian writes alike.
    expect([...new Set(twice)].toSorted()).toEqual(['ло', 'мэ'].filter((each) => twice.includes(each)))
  })

  it.each([
    ['zhi', 'чжи'],
    ['ri', 'жи'],
    ['zi', 'цзы'],
    ['ci', 'цы'],
    ['si', 'сы'],
    ['ji', 'цзи'],
    ['qi', 'ци'],
    ['xi', 'си'],
    ['ju', 'цзюй'],
    ['qu', 'цюй'],
    ['xu', 'сюй'],
    ['yu', 'юй'],
    ['lv', 'люй'],
    ['nv', 'нюй'],
    ['lve', 'люэ'],
    ['jue', 'цзюэ'],
    ['xuan', 'сюань'],
    ['qun', 'цюнь'],
    ['xiong', 'сюн'],
    ['hui', 'хуэй'],
    ['gui', 'гуй'],
    ['guo', 'го'],
    ['zhuo', 'чжо'],
    ['wo', 'во'],
    ['weng', 'вэн'],
    ['wen', 'вэнь'],
    ['er', 'эр'],
    ['ye', 'е'],
    ['jie', 'цзе'],
    ['liu', 'лю'],
    ['you', 'ю'],
    ['long', 'лун'],
    ['nan', 'нань'],
    ['nang', 'нан'],
    ['feng', 'фэн'],
    ['ling', 'лин'],
    ['lin', 'линь'],
  ])('%s is %s', (pinyin, russian) => {
    expect(SYLLABLES.get(pinyin)?.russian).toBe(russian)
  })

  it('parts a hard -ng from a vowel, and nothing else', () => {
    expect(russianOf(['qing', 'yuan'])).toBe('цинъюань')
    expect(russianOf(['chang', 'an'])).toBe('чанъань')
    expect(russianOf(['xi', 'an'])).toBe('сиань')
    expect(russianOf(['yan', 'an'])).toBe('яньань')
    expect(russianOf(['dong', 'wan'])).toBe('дунвань')
  })

  it('is read back from Russian for any two syllables, first or among the next', () => {
    const syllable = fc.constantFrom(...SYLLABLES.keys())
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        const back = readSpelling(russianOf([a, b]), ['palladius']).map(({ syllables }) => russianOf(syllables))
        expect(back).toContain(russianOf([a, b]))
      }),
      { numRuns: 2000 },
    )
  })

  it('is read back from pinyin without a doubt where an apostrophe is written', () => {
    const syllable = fc.constantFrom(...SYLLABLES.keys())
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        const first = readSpelling(pinyinWord([a, b]), ['pinyin'])[0]
        expect(first && pinyinWord(first.syllables)).toBe(pinyinWord([a, b]))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('readings of Hanzi', () => {
  it('has tables of syllables that exist, one for each character', () => {
    for (const entry of NAMED) {
      const [han = '', syllables = ''] = entry.split('=')
      expect({ entry, count: syllables.split(' ').length }).toEqual({ entry, count: [...han].length })
      for (const each of syllables.split(' ')) expect({ entry, known: SYLLABLES.has(each) }).toEqual({ entry, known: true })
    }
    expect(new Set(NAMED.map((entry) => entry.split('=')[0])).size).toBe(NAMED.length)
  })

  it.each([
    ['重庆', 'chong qing'],
    ['番禺', 'pan yu'],
    ['东莞', 'dong guan'],
    ['蔚县', 'yu xian'],
    ['長治', 'chang zhi'],
    ['呂梁', 'lv liang'],
    ['乾县', 'qian xian'],
  ])('%s is %s', (han, pinyin) => {
    expect(readHanzi(han).join(' ')).toBe(pinyin)
  })

  it('reads a family name at the head of a person', () => {
    expect(readHanzi('单田芳', 'person').join(' ')).toBe('shan tian fang')
    expect(readHanzi('万俟卨', 'person').slice(0, 2).join(' ')).toBe('mo qi')
  })
})

describe('transcribeName', () => {
  it.each([
    ['清远', 'zh', 'ru', 'Цинъюань'],
    ['北京', 'zh', 'ru', 'Пекин'],
    ['哈尔滨', 'zh', 'uz-Latn', 'Xarbin'],
    ['香港', 'zh', 'uz-Cyrl', 'Гонконг'],
    ['广州', 'zh', 'uz-Latn', 'Guanchjou'],
    ['深圳', 'zh', 'uz-Latn', 'Shenchjen'],
    ['深圳', 'zh', 'uz-Cyrl', 'Шенчжен'],
    ['岳阳', 'zh', 'uz-Latn', 'Yueyan'],
    ['长安', 'zh', 'uz-Latn', 'Chanʼan'],
    ['陕西', 'zh', 'pinyin', 'shaanxi'],
    ['zhongshan', 'pinyin', 'ru', 'Чжуншань'],
    ['Xi Jinping', 'pinyin', 'ru', 'Си Цзиньпин'],
    ["xi'an", 'pinyin', 'ru', 'Сиань'],
    ['Шэньчжэнь', 'ru', 'pinyin', 'shenzhen'],
    ['Сиань', 'ru', 'pinyin', "xi'an"],
    ['Chjunshan', 'uz-Latn', 'pinyin', 'zhongshan'],
    ['Guanchjou', 'uz-Latn', 'ru', 'Гуанчжоу'],
    ['Sindao', 'uz-Latn', 'pinyin', 'qingdao'],
    ['Пекин', 'uz-Cyrl', 'pinyin', 'beijing'],
    ['Цинъюань', 'ru', 'uz-Latn', 'Sinyuan'],
    ['Toshkent', 'uz-Latn', 'uz-Cyrl', 'Тошкент'],
    ['Berlin', 'pinyin', 'ru', 'Berlin'],
    ['', 'zh', 'ru', ''],
  ] as const)('%s from %s to %s is %s', (name, from, to, made) => {
    expect(transcribeName(name, from, to)).toBe(made)
  })

  it('gives candidates with scores where a spelling leaves doubt', () => {
    const found = pinyinCandidates('Nannin', 'uz-Latn')
    expect(found.map((each) => each.pinyin)).toContain('nanning')
    expect(found[0]?.score).toBeGreaterThan(0.9)
  })
})
