import type { Route } from '../../platform/http/route.ts'
import { accountRoutes } from './account/account.pages.tsx'
import type { DemoAccount } from './demo-account.ts'
import { secondFactorRoutes } from './second-factor/second-factor.pages.tsx'
import type { Accounts } from './session/accounts.ts'
import { signInRoutes } from './session/sign-in.pages.tsx'

export { directoryTexts } from './directory.texts.ts'
export { partyNav, partyRoutes } from './party/routes.ts'
export { partyTexts } from './party/texts.ts'
export { openAccounts, type Accounts } from './session/accounts.ts'

/** The module's pages. `demoAccounts` are printed on the sign-in page of a demonstration, and nowhere else. */
export function directoryRoutes(accounts: Accounts, demoAccounts: readonly DemoAccount[] = []): readonly Route[] {
  return [...signInRoutes(accounts, demoAccounts), ...accountRoutes(accounts), ...secondFactorRoutes(accounts)]
}
