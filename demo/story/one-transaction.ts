export { inOneTransaction } from '../../src/platform/database/one-transaction.ts'
