import type { Locale } from '../../../kernel/locale.ts'
import type { Ctx } from '../../../platform/context.ts'

/** One thing that points at a party, as the party's page shows it. */
export interface Mention {
  readonly text: string
  readonly lang?: Locale | undefined
  /** Below the language: `/staff/orders/…`. */
  readonly href: string
}

/**
 * What of one module may point at parties. Higher modules hand theirs in through `src/app/routes.ts`: `find` gets all ids that
 * a party ever had and gives what points at any of them, at most `limit`.
 */
export interface MentionSource {
  readonly label: (locale: Locale) => string
  readonly find: (ctx: Ctx, partyIds: readonly string[], limit: number) => Promise<readonly Mention[]>
}
