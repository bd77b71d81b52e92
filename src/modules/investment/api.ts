import type { ApiRoute } from '../../platform/api/api-route.ts'
import { indicatorsApi } from './climate/indicator/indicators.api.ts'
import { commitmentsApi } from './memoranda/commitments.api.ts'
import { memorandaApi } from './memoranda/memoranda.api.ts'
import { offersApi } from './offers/offer.api.ts'
import { projectsApi } from './projects/api.ts'
import { sitesApi } from './sites-and-procedures.ts'

export { climateWebhookEvents } from './climate/climate.events.ts'
export { offerWebhookEvents } from './offers/offer.events.ts'
export { plotWebhookEvents } from './plots/plot.events.ts'
export { procedureWebhookEvents } from './procedures/procedure.events.ts'
export { siteWebhookEvents } from './sites/site.events.ts'
export { projectWebhookEvents } from './projects/api.ts'

/** The module's door for programs: each part of it lists its own. */
export const investmentApi: readonly ApiRoute[] = [
  ...indicatorsApi,
  ...sitesApi,
  ...memorandaApi,
  ...commitmentsApi,
  ...offersApi,
  ...projectsApi,
]
