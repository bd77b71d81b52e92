import { foldText } from '../values/cell-text.ts'
import { currencyInPhrase } from '../values/currency.ts'
import { unitByWord } from '../values/unit.ts'

export interface HeaderTerms {
  readonly unit?: string
  readonly currency?: string
  readonly incoterm?: string
}

const INCOTERM = /(?<!\p{L})(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)(?!\p{L})/iu
/** "Per unit" names no unit: the unit column does. */
const NO_UNIT = new Set(['ед', 'единица', 'единицу', 'единиц', 'unit', 'units', 'item', 'items', 'each', 'ta', 'та'])

/** Unit, currency and Incoterm that a header carries: `Цена, $/кг`, `单价(元/公斤)`, `Вес, г`, `Narxi (EXW)`. */
export function headerTerms(header: string): HeaderTerms {
  const text = header.normalize('NFKC')
  const currency = currencyInPhrase(text.replace(INCOTERM, ' '))?.code
  const incoterm = INCOTERM.exec(text)?.[1]?.toUpperCase()
  const unit = unitOf(text)
  return { ...(unit && { unit }), ...(currency && { currency }), ...(incoterm && { incoterm }) }
}

function unitOf(text: string): string | undefined {
  for (const segment of segments(text)) {
    const words = foldText(segment)
      .split(/[\s/]+/)
      .filter((word) => word !== '' && !NO_UNIT.has(word))
    for (let take = Math.min(3, words.length); take > 0; take--) {
      for (let at = 0; at + take <= words.length; at++) {
        const code = unitByWord(
          words
            .slice(at, at + take)
            .join(' ')
            .replace(/^[每元]/, ''),
        )
        if (code) return code
      }
    }
  }
  return undefined
}

/** Brackets first, then what follows a comma, a stroke or "per", then the words of the whole. */
function segments(text: string): string[] {
  const bracketed = [...text.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map((found) => found[1] ?? '')
  const following = [...text.matchAll(/(?:[,;/\n每]|(?<!\p{L})(?:за|per|в|in|за 1|1)(?!\p{L}))\s*([^,;()\n]+)/giu)].map(
    (found) => found[1] ?? '',
  )
  return [...bracketed, ...following, text.replace(/[([【][^)\]】]*[)\]】]/g, ' ')]
}
