import type { WrittenLanguage } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'

/** What a house made of the glossary, to be kept elsewhere. */
export interface OwnWords {
  readonly things: readonly { readonly id: string; readonly hs: string; readonly broader: string | null }[]
  readonly words: readonly {
    readonly thing: string
    readonly language: WrittenLanguage
    readonly term: string
    /** Added by the house, or switched off. */
    readonly state: 'own' | 'off'
  }[]
}

export async function ownWords(ctx: Ctx): Promise<OwnWords> {
  allow(ctx, 'glossary.edit')
  const [things, words] = await Promise.all([
    ctx.db.rows(
      sql<OwnWords['things'][number]>`select id, hs, broader from showroom.glossary_concept where removed_at is null order by id`,
    ),
    ctx.db.rows(sql<OwnWords['words'][number]>`
      select concept as thing, language, term, state from showroom.glossary_term where state <> 'gone' order by concept, added_at, term`),
  ])
  return { things, words }
}
