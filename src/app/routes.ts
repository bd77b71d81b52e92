import { directoryRoutes, partyRoutes, type Accounts } from '../modules/directory/routes.ts'
import type { DemoAccount } from '../modules/directory/index.ts'
import { investmentRoutes } from '../modules/investment/routes.ts'
import { houseRoutes } from '../modules/house/routes.ts'
import { tradeRoutes } from '../modules/trade/routes.ts'
import { showroomRoutes } from '../modules/showroom/routes.ts'
import { accountsRoutes } from '../pages/accounts/accounts.pages.tsx'
import { catalogueRoutes } from '../pages/catalogue/catalogue.pages.tsx'
import { cardRoutes } from '../pages/discovery/share-card.ts'
import { discoveryRoutes } from '../pages/discovery/sitemap.ts'
import { keyRoutes } from '../pages/programs/keys.pages.tsx'
import { referenceRoutes } from '../pages/programs/reference.pages.tsx'
import { webhookRoutes } from '../pages/programs/webhooks.pages.tsx'
import { acceptRoutes } from '../pages/invitations/accept.pages.tsx'
import { inviteRoutes } from '../pages/invitations/invitations.pages.tsx'
import { placeRoutes } from '../pages/places/place.pages.tsx'
import { homeRoutes } from '../pages/home/home.pages.tsx'
import { pictureRoute } from '../platform/files/picture-route.ts'
import { mentions } from './mentions.ts'
import { apiDocument } from './api/api-document.ts'
import { webhookEvents } from './api/api-routes.ts'
import type { Route } from '../platform/http/route.ts'

/** Every address of the house. The matrix test walks this list, role by role. */
export function allRoutes(accounts: Accounts, demoAccounts: readonly DemoAccount[]): readonly Route[] {
  return [
    ...homeRoutes,
    ...catalogueRoutes,
    ...placeRoutes,
    ...discoveryRoutes,
    ...cardRoutes,
    pictureRoute,
    ...directoryRoutes(accounts, demoAccounts),
    ...partyRoutes(mentions),
    ...houseRoutes,
    ...accountsRoutes,
    ...inviteRoutes,
    ...acceptRoutes(accounts),
    ...keyRoutes,
    ...webhookRoutes(webhookEvents),
    ...referenceRoutes(apiDocument),
    ...showroomRoutes,
    ...tradeRoutes,
    ...investmentRoutes,
  ]
}
