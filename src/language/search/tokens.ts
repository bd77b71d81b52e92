import { foldSurface } from './fold.ts'

export type TokenKind = 'latin' | 'cyrillic' | 'han' | 'number' | 'code' | 'other'
export interface Token {
  text: string
  kind: TokenKind
}

/** Longest term that is kept; PostgreSQL's own limit is 2 KB. */
export const LONGEST = 64
const PIECE = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu
const KINDS: readonly [TokenKind, RegExp][] = [
  ['number', /^\p{N}+$/u],
  ['code', /\p{N}/u],
  ['latin', /^[a-z]/],
  ['cyrillic', /^[Ѐ-ӿ]/],
]

const kindOf = (text: string): TokenKind => KINDS.find(([, shape]) => shape.test(text))?.[0] ?? 'other'

/**
 * The words of a text, folded. A compound with a digit in it (GL-200, 0813.10) is one token
 * without its joints, followed by its parts when `parts` is asked for; other compounds fall apart.
 */
export function tokensOf(text: string, parts: boolean): Token[] {
  const tokens: Token[] = []
  const add = (piece: string): void => {
    for (const run of piece.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) {
      if (/^\p{Script=Han}/u.test(run)) tokens.push({ text: run, kind: 'han' })
      else tokens.push({ text: run.slice(0, LONGEST), kind: kindOf(run) })
    }
  }
  for (const piece of foldSurface(text).match(PIECE) ?? []) {
    const split = piece.split(/[-./]/)
    if (split.length === 1) add(piece)
    else if (/\p{N}/u.test(piece) && piece.length <= LONGEST) {
      add(split.join(''))
      if (parts) split.forEach(add)
    } else split.forEach(add)
  }
  return tokens
}
