import { foldUzbek } from './fold.ts'
import type { Token } from './tokens.ts'

/** Letters of Latin words as they sound when other languages borrow them, in order. */
const STEPS: readonly [RegExp, string][] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/sch|sh/g, '4'],
  [/ch/g, 'h'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ts/g, 's'],
  [/w/g, 'v'],
  [/ee|y/g, 'i'],
  [/oo|ou/g, 'u'],
  [/[gx]/g, 'h'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
  [/(?:um|us|i)$/, ''],
  [/[aeiou]+$/, ''],
]

/** Words that sound alike in two languages and are two things: a magazine is журнал, магазин a shop. */
const FALSE_FRIENDS = new Set('mahasin fabrik kabinet marmelad patron artist baton konfekton kartridj brilant novel'.split(' '))

/**
 * How a loan word sounds in whatever language: brigantine and бригантина → `brihantin`; nothing for words of fewer than
 * four sounds, which too many share. Coarse by design: a word that the glossary explains (`named`) needs six.
 */
export function loanSound({ kind, text }: Token, named = false): string | undefined {
  if (kind !== 'latin' && kind !== 'cyrillic') return undefined
  let sound = kind === 'cyrillic' ? foldUzbek(text.replace(/ье/g, 'е')) : text.replace(/x/g, 'ks')
  if (!/^[a-z]{5,40}$/.test(sound)) return undefined
  for (const [from, to] of STEPS) sound = sound.replace(from, to)
  return sound.length < (named ? 6 : 4) || FALSE_FRIENDS.has(sound) ? undefined : sound
}
