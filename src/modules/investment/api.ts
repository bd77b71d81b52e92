import type { ApiRoute } from '../../platform/api/api-route.ts'
import { commitmentsApi } from './memoranda/commitments.api.ts'
import { memorandaApi } from './memoranda/memoranda.api.ts'

/** The module's door for programs: each part of it lists its own. */
export const investmentApi: readonly ApiRoute[] = [...memorandaApi, ...commitmentsApi]
