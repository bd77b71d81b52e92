export { openEmbedded, type Embedded } from './open-embedded.ts'
export { useEmbedded, type InUse } from './use-embedded.ts'
