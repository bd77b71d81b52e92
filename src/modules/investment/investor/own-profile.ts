import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import type { Profile } from '../interest/interest.ts'
import type { ChangeProfile } from '../interest/interest.schema.ts'
import { moneyOf, requireSector } from '../interest/send-interest.ts'
import { ownParty } from './own-party.ts'

/** What an investor looks for; `revision` 0: nothing was said yet. */
export interface OwnProfile extends Profile {
  readonly revision: number
}

const nothing: OwnProfile = {
  sectorCode: null,
  moneyMinor: null,
  moneyCurrency: null,
  areaHa: null,
  powerMw: null,
  rail: false,
  revision: 0,
}

/** What a party looks for; after a merger its own word goes before that of whoever was merged into it. */
export async function profileOfParty(db: Reader, partyId: string): Promise<OwnProfile> {
  const found = await db.maybe(sql<OwnProfile>`
    select i.sector_code as "sectorCode", i.money_minor as "moneyMinor", i.money_currency as "moneyCurrency", i.area_ha::text as "areaHa",
      i.power_mw::text as "powerMw", i.rail, case when i.party_id = n.id then i.revision else 0 end as revision
    from investment.investor_profile i join directory.party_now n on n.party_id = i.party_id
    where n.id = ${partyId} order by i.party_id <> n.id, i.updated_at desc limit 1`)
  return found ?? nothing
}

/** The investor who reads says what is looked for. Errors: `changed_meanwhile`; on `sectorCode` one that there is not. */
export async function saveOwnProfile(ctx: Ctx, input: ChangeProfile): Promise<void> {
  const partyId = ownParty(ctx)
  await transact(ctx, async (tx) => {
    await requireSector(tx, input.sectorCode)
    const { minor, currency } = moneyOf(input)
    const [areaHa, powerMw] = [input.areaHa ?? null, input.powerMw ?? null]
    const saved = await tx.run(sql`
      insert into investment.investor_profile as held (party_id, sector_code, money_minor, money_currency, area_ha, power_mw, rail, updated_at)
      values (${partyId}, ${input.sectorCode}, ${minor}::bigint, ${currency}, ${areaHa}, ${powerMw}, ${input.rail}, ${ctx.now})
      on conflict (party_id) do update set sector_code = excluded.sector_code, money_minor = excluded.money_minor,
        money_currency = excluded.money_currency, area_ha = excluded.area_ha, power_mw = excluded.power_mw, rail = excluded.rail,
        revision = held.revision + 1, updated_at = excluded.updated_at
      where held.revision = ${input.revision}`)
    if (saved === 0) throw new AppError('changed_meanwhile', 'conflict')
    const data = { sectorCode: input.sectorCode, moneyMinor: minor, currency, areaHa, powerMw, rail: input.rail }
    await record(tx, ctx, { type: 'investor.profile_changed', subject: { type: 'party', id: partyId }, data })
  })
}
