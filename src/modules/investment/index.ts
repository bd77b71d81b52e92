/** Climate, sites, projects, memoranda and commitments. Schema `investment`. */
export { lapseMemoranda } from './memoranda/end-memorandum.ts'
export { memorandaHandlers } from './memoranda/memoranda-handlers.ts'
export { remindCommitments } from './memoranda/remind-commitments.ts'
