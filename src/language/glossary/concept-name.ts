import type { Language } from '../detect.ts'
import { type Concept, cyrillicTerms } from './index.ts'

/** What a thing is called in a reader's language: the preferred term. */
export function conceptName(concept: Concept, reader: Language): string {
  if (reader === 'uz-Cyrl') return cyrillicTerms(concept)[0] ?? ''
  return concept[reader === 'zh-Hans' ? 'zh' : reader][0] ?? ''
}
