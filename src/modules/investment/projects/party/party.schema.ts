import { z } from 'zod'
import { choice, text } from '../../../../platform/http/fields.ts'
import { partyChoice } from '../../../directory/index.ts'
import { partyRoles } from './party-roles.ts'

/** What may take part: a place does not. */
export const choosableKinds = ['company', 'agency', 'person'] as const
export type ChoosableKind = (typeof choosableKinds)[number]

export const addPartySchema = z.object({ partyId: z.guid('required'), role: choice(partyRoles), note: text(500) })
export type AddParty = z.output<typeof addPartySchema> & { readonly projectId: string }

export const removePartySchema = z.object({ id: z.guid('invalid') })
export type RemoveParty = z.output<typeof removePartySchema> & { readonly projectId: string }

/** As `addPartySchema`, from the form: a name in any spelling, and whom of the directory it means. */
export const chooseAndAddSchema = z.object({
  partner: partyChoice,
  kind: choice(choosableKinds),
  role: choice(partyRoles),
  note: text(500),
})
export type ChooseAndAdd = z.output<typeof chooseAndAddSchema> & { readonly projectId: string }
