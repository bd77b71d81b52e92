import { ATTRIBUTES } from './attributes.ts'
import type { Concept } from './concept.ts'
import { builtIn, type Glossary } from './glossary.ts'

export interface InRun {
  /** Things, by the characters from `from` up to and without `to`. */
  readonly things: readonly { readonly concept: Concept; readonly from: number; readonly to: number }[]
  /** What is said of them: ids of attributes. */
  readonly attributes: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** A shorter thing is one word, whatever its characters mean: 火腿 is ham, and neither fire nor a leg. */
const shortestParted = 3

type Piece = { readonly from: number; readonly to: number } & (
  | { readonly named: readonly Concept[] }
  | { readonly ids: readonly string[] }
)

/** Words of one character that stand between things, as in 新鲜的杏; 和服 is a thing. */
const PARTICLES = new Set('的和与及或')
const longestRun = 12
/** A longer run is a sentence, which is not taken apart to its last character. */
const longestParted = 10

let byWord: Map<string, string[]> | undefined

function attributes(): Map<string, string[]> {
  if (byWord) return byWord
  byWord = new Map()
  for (const { id, words } of ATTRIBUTES) for (const word of words.zh) byWord.set(word, [...(byWord.get(word) ?? []), id])
  return byWord
}

/**
 * The things in a run of Chinese, and what is said of them. Forward, the longest word first: 杏干 is dried apricots, not
 * apricots and something dry. A run that is wholly words we know may end in a thing of one character: 木勺 is a wooden spoon.
 */
export function inRun(run: string, glossary: Glossary = builtIn): InRun {
  const chars = [...run]
  const greedy = longestFirst(chars, glossary)
  const covered = new Set(greedy.flatMap(({ from, to }) => chars.slice(from, to).map((_, at) => from + at)))
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at <= chars.length; at += 1) {
    if (at < chars.length && (covered.has(at) || !PARTICLES.has(chars[at]!))) continue
    for (const piece of piecesIn(chars.slice(from, at), glossary))
      pieces.push({ ...piece, from: piece.from + from, to: piece.to + from })
    from = at + 1
  }
  return inPieces(pieces)
}

function piecesIn(chars: readonly string[], glossary: Glossary): Piece[] {
  const greedy = longestFirst(chars, glossary)
  const covered = greedy.reduce((sum, { from, to }) => sum + to - from, 0)
  return covered < chars.length && chars.length <= longestParted ? (parted(chars, glossary) ?? greedy) : greedy
}

function inPieces(pieces: readonly Piece[]): InRun {
  return {
    things: pieces.flatMap((piece) =>
      'named' in piece ? piece.named.map((concept) => ({ concept, from: piece.from, to: piece.to })) : [],
    ),
    attributes: pieces.flatMap((piece) =>
      'ids' in piece ? piece.ids.map((id) => ({ id, from: piece.from, to: piece.to })) : [],
    ),
  }
}

/** The words of a thing of three characters and more, where all of them are known: 塑料桶 is a bucket, and of plastic. */
export function partsOf(word: string, glossary: Glossary = builtIn): InRun | undefined {
  const chars = [...word]
  if (chars.length < shortestParted || chars.length > longestParted) return undefined
  const pieces = parted(chars, glossary, chars.length - 1)
  return pieces && inPieces(pieces)
}

function longestFirst(chars: readonly string[], glossary: Glossary): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < chars.length;) {
    let step = 1
    for (let length = Math.min(longestRun, chars.length - at); length > 0; length -= 1) {
      const named = glossary.byHan(chars.slice(at, at + length).join(''))
      // One character names a thing only when it stands alone: 茶 is tea, in 茶几 it is a table.
      if (named.length === 0 || (length === 1 && chars.length > 1)) continue
      found.push({ named, from: at, to: at + length })
      step = length
      break
    }
    at += step
  }
  return found
}

/** All of a run as things and attributes that end in a thing, in the fewest pieces; nothing when some of it is unknown. */
function parted(chars: readonly string[], glossary: Glossary, longest = chars.length): Piece[] | undefined {
  const best: (Piece[] | undefined)[] = [[]]
  for (let to = 1; to <= chars.length; to += 1) {
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      const [before, there] = [best[from], best[to]]
      if (!before || (there && before.length + 1 >= there.length)) continue
      const piece = pieceOf(chars, from, to, glossary)
      if (piece) best[to] = [...before, piece]
    }
  }
  const whole = best[chars.length]
  const head = whole?.at(-1)
  return head && 'named' in head ? whole : undefined
}

function pieceOf(chars: readonly string[], from: number, to: number, glossary: Glossary): Piece | undefined {
  const word = chars.slice(from, to).join('')
  const ids = to < chars.length ? attributes().get(word) : undefined
  const named = to - from > 1 || (to === chars.length && from > 0) ? glossary.byHan(word) : []
  if (named.length > 0 && (to - from > 1 || !ids)) return { named, from, to }
  return ids ? { ids, from, to } : undefined
}
