export { convert } from './scripts/convert.ts'
export type { UzbekScript } from './scripts/convert.ts'
export { detectLanguage, scriptOf } from './detect.ts'
export type { Language, Script } from './detect.ts'
