import { NUMBER } from './number-text.ts'

export interface FoundNumber {
  readonly text: string
  readonly negative: boolean
}

export interface Scan {
  readonly numbers: readonly FoundNumber[]
  /** Text before the first number, between the first two, and after the last. */
  readonly before: string
  readonly between: string
  readonly after: string
  readonly range: boolean
  /** `from`, `от`, `≥`, `起`: the number is a least one. */
  readonly from: boolean
  /** `up to`, `до`, `≤`: the number is a greatest one. */
  readonly upTo: boolean
}

const RANGE = /^[\s\p{Sc}\p{L}.]*?\s*(?:[-–—―~〜∼÷…至到]|\.\.+|(?<!\p{L})(?:до|to|dan|дан)(?!\p{L}))\s*\p{Sc}?\s*$/u
const FROM_BEFORE = /(?:^|[\s(])(?:от|с|from|min|мин|не менее|kamida|камида|at least|>=?|≥|从|最低|最少|至少)[\s.:]*\p{Sc}?\s*$/iu
const FROM_AFTER =
  /^\s*[\p{L}²³$€¥₽]*\s*(?:起订?|dan boshlab|дан бошлаб|\+|и выше|и более|dan ortiq|以上)|^\s*[\p{L}$€¥₽]*(?:dan|дан)(?=\s|$)/iu
const UP_TO = /(?:^|[\s(])(?:до|up to|max|макс|<=?|≤|gacha|не более|最多|不超过)[\s.:]*$/iu
const UP_TO_AFTER = /^\s*\p{L}*\s*(?:gacha|гача|以内|之内|内)/iu

/** A cell with a number in it is short; longer ones are prose. */
const LONGEST_CELL = 300

/**
 * Takes the numbers out of what a person wrote in one cell (`от 3,5 $/кг`, `15-20 дней`, `25元/公斤`).
 * Widths are made equal first, so `１２．５` is 12.5. Remarks in brackets are left out when a number stands outside.
 */
export function scanNumbers(cell: string): Scan {
  const even = cell
    .slice(0, LONGEST_CELL)
    .normalize('NFKC')
    .replace(/⁄/g, '/')
    .replace(/[−‒﹣]/g, '-')
  // The power in m² and м3 is part of a unit, not a number.
  const wide = even.replace(/(?<=[mм])[23](?!\d)/giu, (power) => (power === '2' ? '²' : '³'))
  const bare = wide.replace(/\([^()]*\)/g, ' ').trim()
  const text = /\d/.test(bare) ? bare : wide
  const found = [...text.matchAll(new RegExp(NUMBER.source, 'gu'))]
  const first = found[0]
  if (!first) return { numbers: [], before: text, between: '', after: '', range: false, from: false, upTo: false }
  const last = found.at(-1) ?? first
  const before = text.slice(0, first.index)
  const after = text.slice(last.index + last[0].length)
  const between = found[1] ? text.slice(first.index + first[0].length, found[1].index) : ''
  const accounting = /^\(\s*\p{Sc}?\s*[\d.,\s]+\p{Sc}?\s*\)$/u.test(wide)
  const negative = accounting || /(?:^|[^\p{L}\d])[-–—]\s*\p{Sc}?\s*$/u.test(before)
  const numbers = found.map((match, index) => ({ text: match[0], negative: index === 0 && negative }))
  return {
    numbers,
    before: before.replace(/[-–—]\s*(?=\p{Sc}?\s*$)/u, ''),
    between,
    after,
    range: found.length === 2 && RANGE.test(between),
    from: FROM_BEFORE.test(before) || (found.length === 1 && FROM_AFTER.test(after)),
    upTo: UP_TO.test(before) || UP_TO_AFTER.test(after),
  }
}
