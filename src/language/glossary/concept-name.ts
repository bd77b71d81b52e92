import type { Language } from '../detect.ts'
import { type Concept, cyrillicTerms } from './index.ts'

/** What a thing is called in a reader's language: the preferred term; where it has none there, one of another language. */
export function conceptName(concept: Concept, reader: Language): string {
  const own = reader === 'uz-Cyrl' ? cyrillicTerms(concept) : concept[reader === 'zh-Hans' ? 'zh' : reader]
  return own[0] ?? concept.en[0] ?? concept.uz[0] ?? concept.ru[0] ?? concept.zh[0] ?? ''
}
