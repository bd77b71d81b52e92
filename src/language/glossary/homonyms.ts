import type { WrittenLanguage } from './index.ts'

export interface Homonym { language: WrittenLanguage; term: string; concepts: readonly string[]; reason: string }

/** Terms that rightly name several things. A term that is not here names one concept of its language. */
export const HOMONYMS: readonly Homonym[] = [
]
