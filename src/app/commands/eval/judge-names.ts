import { pinyin } from 'pinyin-pro'
import {
  compareNames,
  type KnownName,
  LIKELY_SAME,
  type NameKind,
  type NameWriting,
  readHanzi,
  resolveName,
  transcribeName,
} from '../../../language/index.ts'
import { judgeKnownPlaces } from './judge-known-places.ts'
import { readSet, type Row, waysOf } from './read-set.ts'
import { type Line, Score } from './score.ts'

const WRITINGS: readonly NameWriting[] = ['zh', 'pinyin', 'ru', 'uz-Latn', 'uz-Cyrl']
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/v/g, 'u')
    .replace(/[^a-z]/g, '')

/** Readings, transcription and resolution of the places, and the pairs of names that are one or are not. */
export function judgeNames(folder: string): Line[] {
  const places = readSet(folder, 'cn-places.tsv').filter((row) => !(row['tags'] ?? '').includes('ambiguous-hanzi'))
  const dictionary = (han: string) => pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
  return [
    ...readings(places, 'savdo-uyi', readHanzi, true),
    ...readings(places, 'pinyin-pro', dictionary, false),
    ...transcription(places),
    ...resolution(places),
    ...judgeKnownPlaces(places, WRITINGS, spelt),
    ...pairs(readSet(folder, 'name-pairs.tsv')),
  ]
}

function readings(places: readonly Row[], name: string, read: (han: string) => string[], judged: boolean): Line[] {
  const all = new Score()
  const poly = new Score()
  const rare = new Score()
  for (const row of places) {
    const made = read(row['hanzi'] ?? '').join(' ')
    const hit = bare(made) === bare(row['pinyin'] ?? '')
    const shown = () => `${row['hanzi']} → ${made}, not ${row['syllables']}`
    all.note(hit, shown)
    if ((row['tags'] ?? '').includes('poly')) poly.note(hit, shown)
    if ((row['tags'] ?? '').includes('rare-reading')) rare.note(hit, shown)
  }
  const goal = (share: number) => (judged ? { goal: share } : {})
  return [
    { label: `${name}: Hanzi → pinyin`, score: all, ...goal(0.99) },
    { label: `${name}: Hanzi → pinyin, several readings`, score: poly },
    { label: `${name}: Hanzi → pinyin, rare readings`, score: rare, ...goal(0.85) },
  ]
}

function transcription(places: readonly Row[]): Line[] {
  const lines: Line[] = []
  for (const [from, column] of [
    ['pinyin', 'pinyin'],
    ['zh', 'hanzi'],
  ] as const) {
    const score = new Score()
    for (const row of places) {
      if (!row['ru']) continue
      const made = transcribeName(row[column] ?? '', from, 'ru')
      score.note(waysOf(row['ru']).includes(made), () => `${row[column]} → ${made}, not ${row['ru']}`)
    }
    lines.push({ label: `savdo-uyi: ${from} → Russian`, score, goal: 0.99 })
  }
  return lines
}

const spelt = (row: Row, writing: NameWriting): string =>
  writing === 'zh'
    ? (row['hanzi'] ?? '')
    : writing === 'pinyin'
      ? (row['pinyin'] ?? '')
      : writing === 'ru' && row['ru']
        ? row['ru']
        : transcribeName(row['pinyin'] ?? '', 'pinyin', writing)

/** From each writing to each other, among at most 2,000 places of different sound. */
function resolution(places: readonly Row[]): Line[] {
  const rows = [...new Map(places.toReversed().map((row) => [row['pinyin'], row])).values()].slice(0, 2000)
  const lines: Line[] = []
  for (const to of WRITINGS) {
    const known: KnownName[] = rows.map((row) => ({ id: row['hanzi'] ?? '', spellings: [spelt(row, to)] }))
    for (const from of WRITINGS.filter((writing) => writing !== to)) {
      const first = new Score()
      const five = new Score()
      for (const row of rows) {
        const query = spelt(row, from)
        const found = resolveName(query, known, { kind: 'place', limit: 5 })
        first.note(found[0]?.id === row['hanzi'], () => `${query} → ${found[0]?.spelling ?? 'nothing'}, not ${row['hanzi']}`)
        five.note(
          found.some((match) => match.id === row['hanzi']),
          () => `${query} → ${found.map((match) => match.spelling).join(', ')}`,
        )
      }
      lines.push(
        { label: `resolve ${from} → ${to}: first`, score: first, goal: 0.95 },
        { label: `resolve ${from} → ${to}: among five`, score: five, goal: 0.99 },
      )
    }
  }
  return lines
}

function pairs(rows: readonly Row[]): Line[] {
  const found = new Score()
  const apart = new Score()
  const claimed = new Score()
  for (const row of rows) {
    const { score } = compareNames(row['a'] ?? '', row['b'] ?? '', { kind: row['kind'] as NameKind })
    const same = row['expect'] === 'same'
    const shown = () => `${row['a']} | ${row['b']}: ${score}`
    if (same) found.note(score >= LIKELY_SAME, shown)
    else apart.note(score < LIKELY_SAME, shown)
    if (score >= LIKELY_SAME) claimed.note(same, shown)
  }
  return rows.length === 0
    ? []
    : [
        { label: 'pairs that are one: claimed', score: found },
        { label: 'near misses: not claimed', score: apart },
        { label: 'of what is claimed, true', score: claimed, goal: 0.5 },
      ]
}
