export { openEmbedded, type Embedded } from './open-embedded.ts'
