import { type Glossary } from '../glossary/glossary.ts'
import { type InRun, inRun, partsOf } from '../glossary/in-run.ts'
import { likeHan } from '../glossary/like-han.ts'
import { attributeTerm, conceptTerm, likeTerm } from './concept-terms.ts'
import { worthOfHan } from './most-words.ts'
import { bigrams } from './terms.ts'

/** Words of Chinese speech that name no thing: a run is cut there. */
const CHINESE_PARTICLES = /[的了吗呢吧和与及或]|请问|有没有|多少钱|我要|我想|需要|采购|求购/g

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Pairs of a run of Chinese, without those that straddle two words of two or more characters; what hangs together apart. */
function hanChains(run: string): string[][] {
  const chars = [...run]
  if (chars.length === 1) return [[run]]
  const straddled = new Set<number>()
  let at = 0
  let previous = 0
  for (const { segment } of segmenter.segment(run)) {
    const length = [...segment].length
    if (previous > 1 && length > 1) straddled.add(at - 1)
    at += length
    previous = length
  }
  const chains: string[][] = [[]]
  for (const [place, pair] of bigrams(run).entries()) {
    if (straddled.has(place)) chains.push([])
    else chains.at(-1)!.push(pair)
  }
  return chains.filter((chain) => chain.length > 0)
}

const hanGroups = (run: string): string[][] =>
  hanChains(run)
    .flat()
    .map((pair) => [pair])

interface Known {
  readonly from: number
  readonly to: number
  readonly terms: string[]
}

/** The pieces of a run that mean something: things, and what is said of them; a thing before another one may be its attribute. */
function piecesOf({ things, attributes }: InRun, glossary: Glossary): Known[] {
  const spans = new Map<string, Known>()
  const at = (from: number, to: number): string[] => {
    const key = `${from} ${to}`
    if (!spans.has(key)) spans.set(key, { from, to, terms: [] })
    return spans.get(key)!.terms
  }
  const several = things.length + attributes.length > 1
  for (const { concept, from, to } of things)
    at(from, to).push(conceptTerm(concept.id), likeTerm(concept.id), ...(several ? [attributeTerm(concept.id)] : []))
  for (const { id, from, to } of attributes)
    at(from, to).push(attributeTerm(id), ...(glossary.concept(id) ? [conceptTerm(id)] : []))
  return [...spans.values()].sort((one, other) => one.from - other.from)
}

/** A thing by its pairs or as the thing; where its words are known one by one, each of them or the thing. */
function thingGroups(word: string, terms: readonly string[], glossary: Glossary): string[][] {
  const parts = partsOf(word, glossary)
  if (parts) {
    const chars = [...word]
    return piecesOf(parts, glossary).flatMap((part) =>
      hanGroups(chars.slice(part.from, part.to).join('')).map((group) => [...group, ...terms, ...part.terms]),
    )
  }
  // One character stands in the names of many other things: 茶 in 茶几. The thing itself is known.
  if ([...word].length === 1 && terms.length > 0) return [[...terms]]
  return hanGroups(word).map((group) => [...group, ...terms])
}

/**
 * What a run of Chinese asks for: each thing in it by its pairs or as the thing, what stands between them by its pairs
 * alone. Without a glossary, by pairs alone.
 */
export function runParts(run: string, glossary: Glossary | undefined): { groups: string[][]; worth: number }[] {
  const chars = [...run]
  const slice = (from: number, to: number) => chars.slice(from, to).join('')
  const parts: { groups: string[][]; worth: number }[] = []
  const plain = (from: number, to: number) => {
    const stretches = slice(from, to)
      .split(CHINESE_PARTICLES)
      .filter((part) => [...part].length > 1 || (from === 0 && to === chars.length && part !== ''))
    for (const chain of stretches.flatMap(hanChains))
      parts.push({ groups: chain.map((pair) => [pair]), worth: worthOfHan(chain.join(''), false, false) })
  }
  let at = 0
  for (const { from, to, terms } of glossary ? piecesOf(inRun(run, glossary), glossary) : []) {
    plain(at, from)
    const word = slice(from, to)
    const isThing = terms.some((term) => term.startsWith(conceptTerm('')))
    parts.push({ groups: thingGroups(word, terms, glossary!), worth: worthOfHan(word, isThing, true) })
    at = to
  }
  plain(at, chars.length)
  const like = glossary ? likeHan(run, glossary).flatMap(({ id }) => [conceptTerm(id), likeTerm(id)]) : []
  if (like.length === 0) return parts
  return parts.map(({ groups, worth }) => ({ worth, groups: groups.map((group) => [...group, ...like]) }))
}
