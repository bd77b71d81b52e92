import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { freeSlug, lockParty, type PartyRow, requireFreeNumber } from './party.row.ts'
import type { PartyInput } from './party.schema.ts'
import { nameKindOf } from './party.ts'
import { readRegistryNumber } from './registry-number.ts'
import { addSpellings, indexAnew, printNames } from './spelling.rows.ts'

/** A party to be added, or with `id` and `revision` one to be changed as it stood then. */
export interface SaveParty extends Omit<PartyInput, 'spellings' | 'note' | 'registryNumber' | 'country'> {
  readonly id?: string | undefined
  readonly revision?: number | undefined
  readonly country?: string | undefined
  readonly registryNumber?: string | undefined
  readonly note?: string | undefined
  /** Further spellings; those that the party has stay. */
  readonly spellings?: readonly string[] | undefined
  readonly slug?: string | undefined
  /** The place of the house's lists that it is. */
  readonly placeSlug?: string | undefined
  readonly demo?: boolean | undefined
}

export interface SavedParty {
  readonly id: string
  readonly revision: number
}

/**
 * Adds a party, or changes one. What is printed becomes a spelling by itself; a name that is printed no longer stays one.
 * Errors: `changed_meanwhile`; at `registryNumber` those of `readRegistryNumber`, and `number_taken`.
 */
export async function saveParty(ctx: Ctx, input: SaveParty): Promise<SavedParty> {
  allow(ctx, 'party.save')
  return transact(ctx, (tx) => keepParty(tx, ctx, input))
}

/** As `saveParty`, in a transaction of its caller, who has asked whether the actor may. */
export async function keepParty(tx: Tx, ctx: Ctx, input: SaveParty): Promise<SavedParty> {
  const number = readRegistryNumber(input.registryNumber ?? '', input.kind, input.country)
  const id = input.id ?? newId()
  await requireFreeNumber(tx, number, id)
  const { revision, isNew } = input.revision === undefined ? await add(tx, ctx, id, input) : await change(tx, ctx, id, input)
  await tx.run(sql`
    update directory.party set registry_kind = ${number?.kind ?? null}, registry_number = ${number?.number ?? null} where id = ${id}`)
  await printNames(tx, { id, kind: input.kind }, input.names, ctx.now)
  const origin = ctx.actor.kind === 'program' ? 'program' : ctx.actor.kind === 'system' ? 'import' : 'staff'
  const further = (input.spellings ?? []).map((spelling) => ({ spelling, origin }) as const)
  await addSpellings(tx, { id, kind: input.kind }, further, ctx.now)
  await record(tx, ctx, {
    type: isNew ? 'party.added' : 'party.changed',
    subject: { type: 'party', id },
    data: { names: input.names, kind: input.kind },
  })
  return { id, revision }
}

async function add(tx: Tx, ctx: Ctx, id: string, input: SaveParty): Promise<{ revision: number; isNew: boolean }> {
  const slug = await freeSlug(tx, id, input.names, input.slug)
  await tx.run(sql`
    insert into directory.party (id, kind, names, slug, country, current_id, note, place_slug, demo, created_at, updated_at)
    values (${id}, ${input.kind}, ${json(input.names)}, ${slug}, ${input.country ?? null}, ${id}, ${input.note ?? ''},
      ${input.placeSlug ?? null}, ${input.demo ?? false}, ${ctx.now}, ${ctx.now})`)
  return { revision: 1, isNew: true }
}

async function change(tx: Tx, ctx: Ctx, id: string, input: SaveParty): Promise<{ revision: number; isNew: boolean }> {
  const before = await lockParty(tx, id)
  if (before.currentId !== id || before.revision !== input.revision) throw new AppError('changed_meanwhile', 'conflict')
  if (nameKindOf(before.kind) !== nameKindOf(input.kind)) await requireAlone(tx, before)
  await tx.run(sql`
    update directory.party set kind = ${input.kind}, names = ${json(input.names)}, country = ${input.country ?? null},
      note = ${input.note ?? ''}, registry_kind = null, registry_number = null, revision = revision + 1, updated_at = ${ctx.now}
    where id = ${id} and revision = ${before.revision}`)
  if (before.kind !== input.kind) await indexAnew(tx, { id, kind: input.kind })
  return { revision: before.revision + 1, isNew: false }
}

// Those that were merged into a party are of its kind, and a place of the house's lists stays a place.
async function requireAlone(tx: Tx, { id }: PartyRow): Promise<void> {
  const bound = await tx.maybe(sql`
    select 1 from directory.party where (current_id = ${id} and id <> ${id}) or (id = ${id} and place_slug is not null)`)
  if (bound) throw new AppError('kinds_differ', 'conflict')
}
