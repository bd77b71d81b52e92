import { AppError } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { searchDismissed } from '../events.ts'

/** A search in vain that needs no answer: it is counted on, but no longer listed among those that wait. */
export async function dismissSearch(ctx: Ctx, words: string, locale: Locale): Promise<void> {
  await setDismissed(ctx, words, locale, true)
}

export async function putSearchBack(ctx: Ctx, words: string, locale: Locale): Promise<void> {
  await setDismissed(ctx, words, locale, false)
}

async function setDismissed(ctx: Ctx, words: string, locale: Locale, dismissed: boolean): Promise<void> {
  allow(ctx, 'glossary.edit')
  await transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update showroom.search_miss set dismissed_at = ${dismissed ? ctx.now : null}
      where words = ${words} and locale = ${locale} and (dismissed_at is null) = ${dismissed}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    // What buyers typed is forgotten one day; the trail is for ever.
    await record(tx, ctx, searchDismissed(locale, { dismissed }))
  })
}
