import type { WrittenLanguage } from './index.ts'

export interface Homonym {
  language: WrittenLanguage
  term: string
  concepts: readonly string[]
  reason: string
}

/** Terms that rightly name several things. A term that is not here names one concept of its language. */
export const HOMONYMS: readonly Homonym[] = [
  {
    language: 'uz',
    term: 'pista',
    concepts: ['pistachio', 'sunflower-seed'],
    reason: 'The market calls sunflower seeds pista; pistachios are pista in books.',
  },
  {
    language: 'uz',
    term: 'sok',
    concepts: ['juice', 'hulled-millet'],
    reason: 'sok (juice) and soʻk (hulled millet) fold to one form.',
  },
  {
    language: 'en',
    term: 'black cumin',
    concepts: ['nigella', 'black-cumin-bunium'],
    reason: 'Grocers sell both seeds under this name.',
  },
  {
    language: 'zh',
    term: '番茄酱',
    concepts: ['tomato-paste', 'ketchup'],
    reason: 'The customs tariff means the paste, the table means ketchup.',
  },
]
