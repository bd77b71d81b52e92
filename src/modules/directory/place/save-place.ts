import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import type { NewPlace } from './place.ts'
import { keepPlaceParty } from './place-party.ts'

/** Stores a place under its slug; a second save with the same words changes and records nothing. */
export async function savePlace(ctx: Ctx, input: NewPlace): Promise<void> {
  allow(ctx, 'place.save')
  await transact(ctx, async (tx) => {
    const saved = await tx.run(sql`
      insert into directory.place as known (slug, names, locode, country)
      values (${input.slug}, ${json(input.names)}, ${input.locode ?? null}, ${input.country})
      on conflict (slug) do update set names = excluded.names, locode = excluded.locode, country = excluded.country
      where (known.names, known.locode, known.country) is distinct from (excluded.names, excluded.locode, excluded.country)`)
    if (saved === 0) return
    await keepPlaceParty(tx, ctx, input)
    await record(tx, ctx, { type: 'place.saved', subject: { type: 'place', id: input.slug } })
  })
}
