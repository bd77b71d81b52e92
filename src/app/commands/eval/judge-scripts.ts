import { convert } from '../../../language/index.ts'
import { readSet, type Row, waysOf } from './read-set.ts'
import { type Line, Score } from './score.ts'

/** A converter of running text that is judged beside ours. */
export interface Converter {
  name: string
  toLatin(text: string): string
  toCyrillic(text: string): string
}

const own: Converter = {
  name: 'savdo-uyi',
  toLatin: (text) => convert(text, 'uz-Latn'),
  toCyrillic: (text) => convert(text, 'uz-Cyrl'),
}

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
  const latin = new Score()
  const cyrillic = new Score()
  for (const row of toLatin) {
    for (const from of waysOf(row['cyrillic']).slice(0, 1)) judge(latin, from, tool.toLatin(from), waysOf(row['latin']))
  }
  for (const row of toCyrillic) {
    for (const from of waysOf(row['latin']).slice(0, 1)) judge(cyrillic, from, tool.toCyrillic(from), waysOf(row['cyrillic']))
  }
  const line = (way: string, score: Score): Line => {
    const goal = goals[`${what} ${way}`]
    return { label: `${tool.name}: ${what} ${way}`, score, ...(goal === undefined ? {} : { goal }) }
  }
  return [line('to Latin', latin), line('to Cyrillic', cyrillic)]
}

function judge(score: Score, from: string, made: string, right: readonly string[]): void {
  score.note(
    right.some((way) => plain(way) === plain(made)),
    () => `${from} → ${made}, not ${right.join(' or ')}`,
  )
}
