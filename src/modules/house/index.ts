export { consentVersion } from './consent/consent.queries.ts'
