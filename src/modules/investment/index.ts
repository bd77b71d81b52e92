/** Climate, sites, projects, memoranda and commitments. Schema `investment`. */
export { allow } from './access.ts'
