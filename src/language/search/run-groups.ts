import { type Glossary } from '../glossary/glossary.ts'
import { inRun } from '../glossary/in-run.ts'
import { attributeTerm, conceptTerm } from './concept-terms.ts'
import { bigrams } from './terms.ts'

/** Words of Chinese speech that name no thing: a run is cut there. */
const CHINESE_PARTICLES = /[的了吗呢吧和与及或]|请问|有没有|多少钱|我要|我想|需要|采购|求购/g

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Pairs of a run of Chinese, without those that straddle two words of two or more characters. */
function hanGroups(run: string): string[][] {
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
  return bigrams(run)
    .filter((_, pair) => !straddled.has(pair))
    .map((pair) => [pair])
}

interface Known {
  readonly from: number
  readonly to: number
  readonly terms: string[]
}

/** The pieces of a run that mean something: things, and what is said of them; a thing before another one may be its attribute. */
function knownIn(run: string, glossary: Glossary): Known[] {
  const { things, attributes } = inRun(run, glossary)
  const spans = new Map<string, Known>()
  const at = (from: number, to: number): string[] => {
    const key = `${from} ${to}`
    if (!spans.has(key)) spans.set(key, { from, to, terms: [] })
    return spans.get(key)!.terms
  }
  for (const { concept, from, to } of things)
    at(from, to).push(conceptTerm(concept.id), ...(things.length > 1 ? [attributeTerm(concept.id)] : []))
  for (const { id, from, to } of attributes)
    at(from, to).push(attributeTerm(id), ...(glossary.concept(id) ? [conceptTerm(id)] : []))
  return [...spans.values()].sort((one, other) => one.from - other.from)
}

/**
 * What a run of Chinese asks for: each thing in it by its pairs or as the thing, what stands between them by its pairs
 * alone. Without a glossary, by pairs alone.
 */
export function runGroups(run: string, glossary: Glossary | undefined): string[][] {
  const chars = [...run]
  const slice = (from: number, to: number) => chars.slice(from, to).join('')
  const groups: string[][] = []
  const plain = (from: number, to: number) => {
    const parts = slice(from, to)
      .split(CHINESE_PARTICLES)
      .filter((part) => [...part].length > 1 || (from === 0 && to === chars.length && part !== ''))
    groups.push(...parts.flatMap(hanGroups))
  }
  let at = 0
  for (const { from, to, terms } of glossary ? knownIn(run, glossary) : []) {
    plain(at, from)
    groups.push(...hanGroups(slice(from, to)).map((group) => [...group, ...terms]))
    at = to
  }
  plain(at, chars.length)
  return groups
}
