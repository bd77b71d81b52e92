import { z } from 'zod'
import { choice, requiredText, text } from '../../../../platform/http/fields.ts'
import { partyRoles } from './party-roles.ts'

export const addPartySchema = z.object({ partyId: z.guid('required'), role: choice(partyRoles), note: text(500) })
export type AddParty = z.output<typeof addPartySchema> & { readonly projectId: string }

export const removePartySchema = z.object({ id: z.guid('invalid') })
export type RemoveParty = z.output<typeof removePartySchema> & { readonly projectId: string }

/** A company or an agency that the directory does not know yet. */
export const addNewPartySchema = z.object({
  name: requiredText(300),
  kind: choice(['company', 'agency', 'person']),
  country: z.string('required').regex(/^[A-Z]{2}$/, 'required'),
  registryNumber: text(60),
  role: choice(partyRoles),
})
export type AddNewParty = z.output<typeof addNewPartySchema> & { readonly projectId: string }
