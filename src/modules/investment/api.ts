import type { ApiRoute } from '../../platform/api/api-route.ts'

/** The module's door for programs: each part of it lists its own. */
export const investmentApi: readonly ApiRoute[] = []
