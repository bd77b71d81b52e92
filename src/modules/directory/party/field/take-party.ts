import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/id.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { detectLanguage } from '../../../../language/index.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { text } from '../../../../platform/http/fields.ts'
import { adoptParty } from '../adopt-party.ts'
import { builtInPlace } from '../built-in-places.ts'
import type { PartyKind } from '../party.ts'
import { partyById } from '../party.queries.ts'
import { resolveKnown } from '../resolve-known.ts'
import { saveParty } from '../save-party.ts'

/** What a `PartyField` sends, for the schema of the form it stands in: `partner: partyChoice`. */
export const partyChoice = z.object({ name: text(300), id: text(40), shown: text(300) }).default({ name: '', id: '', shown: '' })
export type PartyChoice = z.output<typeof partyChoice>

export interface TakeParty {
  /** The field's name, at which a refusal stands. */
  readonly field: string
  readonly kind: PartyKind
  readonly choice: PartyChoice
  readonly required?: boolean
}

/**
 * The party that was chosen; undefined where nobody was. A name alone is taken as a new party when nobody is called so, else
 * it must be chosen. Errors at `{field}.name`: `choose_party` (then the field shows the candidates), `party_needed`, `party_unknown`.
 */
export async function takeParty(ctx: Ctx, { field, kind, choice, required }: TakeParty): Promise<string | undefined> {
  const refuse = (code: string) => new AppError('check_fields', 'invalid', { fields: { [`${field}.name`]: { code } } })
  const { name } = choice
  // What was chosen belongs to the name that it was offered for.
  const id = name === choice.shown ? choice.id : ''
  if (isId(id)) {
    const known = await partyById(ctx.db, id)
    if (known) return known.id
    if (!builtInPlace(id)) throw refuse('party_unknown')
    await adoptParty(ctx, { partyId: id })
    return id
  }
  if (name === '') {
    if (required) throw refuse('party_needed')
    return undefined
  }
  if (id !== 'new' && (await resolveKnown(ctx.db, { name, kind, limit: 1 })).length > 0) throw refuse('choose_party')
  return (await saveParty(ctx, { kind, names: namesOf(name, ctx.locale) })).id
}

/** A name as typed, under the language that it most likely is in. */
export function namesOf(name: string, reader: Locale): LocalizedText {
  return { [detectLanguage(name) ?? reader]: name }
}
