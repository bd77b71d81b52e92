import { convert } from '../../../language/index.ts'
import { readSet, type Row, waysOf } from './read-set.ts'
import { type Line, Score } from './score.ts'

/** A converter of running text that is judged beside ours: text by text, all at once, as a process of its own needs it. */
export interface Converter {
  readonly name: string
  toLatin(texts: readonly string[]): readonly string[]
  toCyrillic(texts: readonly string[]): readonly string[]
}

/** A converter of functions that take one text. */
export const converterOf = (
  name: string,
  toLatin: (text: string) => string,
  toCyrillic: (text: string) => string,
): Converter => ({
  name,
  toLatin: (texts) => texts.map((text) => toLatin(text)),
  toCyrillic: (texts) => texts.map((text) => toCyrillic(text)),
})

const own = converterOf(
  'savdo-uyi',
  (text) => convert(text, 'uz-Latn'),
  (text) => convert(text, 'uz-Cyrl'),
)

/** Apostrophes in one form, so that a tool is judged by its letters. */
const plain = (text: string): string => text.replace(/([og])['‘’`ʻʼ]/gi, '$1ʻ').replace(/(?<![og])['‘’`ʻʼ]/gi, 'ʼ')

/** Word pairs and sentences through ours and the other converters. */
export function judgeScripts(folder: string, others: readonly Converter[]): Line[] {
  const pairs = readSet(folder, 'uz-pairs.tsv')
  const sentences = readSet(folder, 'uz-sentences.tsv')
  const lines: Line[] = []
  for (const tool of [own, ...others]) {
    const goals = tool === own ? GOALS : {}
    lines.push(
      ...judged(
        tool,
        'words',
        pairs.filter((row) => row['direction'] !== 'l2c'),
        pairs,
        goals,
      ),
    )
    const hard = pairs.filter((row) => row['class'] === 'hard')
    lines.push(
      ...judged(
        tool,
        'hard words',
        hard.filter((row) => row['direction'] !== 'l2c'),
        hard,
        goals,
      ),
    )
    lines.push(...judged(tool, 'sentences', sentences, sentences, goals))
  }
  return lines
}

const GOALS: Readonly<Record<string, number>> = {
  'words to Latin': 0.997,
  'hard words to Latin': 0.99,
  'words to Cyrillic': 0.965,
  'hard words to Cyrillic': 0.9,
  'sentences to Latin': 0.98,
  'sentences to Cyrillic': 0.98,
}

function judged(
  tool: Converter,
  what: string,
  toLatin: readonly Row[],
  toCyrillic: readonly Row[],
  goals: Readonly<Record<string, number>>,
): Line[] {
  const latin = judge(toLatin, 'cyrillic', 'latin', (texts) => tool.toLatin(texts))
  const cyrillic = judge(toCyrillic, 'latin', 'cyrillic', (texts) => tool.toCyrillic(texts))
  const line = (way: string, score: Score): Line => {
    const goal = goals[`${what} ${way}`]
    return { label: `${tool.name}: ${what} ${way}`, score, ...(goal === undefined ? {} : { goal }) }
  }
  return [line('to Latin', latin), line('to Cyrillic', cyrillic)]
}

function judge(
  rows: readonly Row[],
  from: 'latin' | 'cyrillic',
  to: 'latin' | 'cyrillic',
  change: (texts: readonly string[]) => readonly string[],
): Score {
  const score = new Score()
  const asked = rows.filter((row) => waysOf(row[from]).length > 0)
  const made = change(asked.map((row) => waysOf(row[from])[0]!))
  for (const [at, row] of asked.entries()) {
    const right = waysOf(row[to])
    const got = made[at] ?? ''
    score.note(
      right.some((way) => plain(way) === plain(got)),
      () => `${waysOf(row[from])[0]} → ${got}, not ${right.join(' or ')}`,
    )
  }
  return score
}
