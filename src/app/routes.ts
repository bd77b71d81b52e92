import { directoryRoutes, type Accounts } from '../modules/directory/routes.ts'
import type { DemoAccount } from '../modules/directory/index.ts'
import { houseRoutes } from '../modules/house/routes.ts'
import { tradeRoutes } from '../modules/trade/routes.ts'
import { showroomRoutes } from '../modules/showroom/routes.ts'
import { accountsRoutes } from '../pages/accounts/accounts.pages.tsx'
import { catalogueRoutes } from '../pages/catalogue/catalogue.pages.tsx'
import { cardRoutes } from '../pages/discovery/share-card.ts'
import { discoveryRoutes } from '../pages/discovery/sitemap.ts'
import { homeRoutes } from '../pages/home/home.pages.tsx'
import { pictureRoute } from '../platform/files/picture-route.ts'
import type { Route } from '../platform/http/route.ts'

/** Every address of the house. The matrix test walks this list, role by role. */
export function allRoutes(accounts: Accounts, demoAccounts: readonly DemoAccount[]): readonly Route[] {
  return [...homeRoutes, ...catalogueRoutes, ...discoveryRoutes, ...cardRoutes, pictureRoute, ...directoryRoutes(accounts, demoAccounts), ...houseRoutes, ...accountsRoutes, ...showroomRoutes, ...tradeRoutes]
}
