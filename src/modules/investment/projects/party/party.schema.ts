import { z } from 'zod'
import { choice, text } from '../../../../platform/http/fields.ts'
import { partyRoles } from './party-roles.ts'

export const addPartySchema = z.object({ partyId: z.guid('required'), role: choice(partyRoles), note: text(500) })
export type AddParty = z.output<typeof addPartySchema> & { readonly projectId: string }

export const removePartySchema = z.object({ id: z.guid('invalid') })
export type RemoveParty = z.output<typeof removePartySchema> & { readonly projectId: string }
