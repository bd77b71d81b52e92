/** The parties of every deal: accounts, sessions and places. Schemas `directory` and `auth` (better-auth's tables). */
export type { Account } from './account/account.ts'
export { newAccount, newPassword } from './account/account.schema.ts'
export {
  accountByEmail,
  accountById,
  accountsOfMaker,
  accountsOfParties,
  activeAccounts,
  listAccounts,
} from './account/account.queries.ts'
export { createAccount } from './account/create-account.ts'
export { forgetAccount } from './account/forget-account.ts'
export { setDisabled } from './account/set-disabled.ts'
export { setPassword } from './account/set-password.ts'
export { newApiKey, type NewApiKey } from './api-key/api-key.schema.ts'
export type { ApiKey } from './api-key/api-key.ts'
export { listApiKeys, programOfKey } from './api-key/api-key.queries.ts'
export { createApiKey } from './api-key/create-api-key.ts'
export { revokeApiKey } from './api-key/revoke-api-key.ts'
export type { DemoAccount } from './demo-account.ts'
export {
  nameKindOf,
  type Origin,
  type Party,
  type PartyKind,
  partyKinds,
  type RegistryKind,
  type Spelling,
} from './party/party.ts'
export { joinPartyNow, partiesByIds, partyById, partyBySlug, spellingsOf } from './party/party.queries.ts'
export { partyInput, type PartyInput, spellingInput } from './party/party.schema.ts'
export { type PartyMatch, type PartyQuestion, resolveParties } from './party/resolve-parties.ts'
export { keepParty, type SavedParty, saveParty, type SaveParty } from './party/save-party.ts'
export { adoptParty } from './party/adopt-party.ts'
export { partyFieldState, type PartyFieldState } from './party/field/party-field-state.ts'
export { PartyField } from './party/field/party-field.tsx'
export { partyChoice, type PartyChoice, takeParty } from './party/field/take-party.ts'
export type { Mention, MentionSource } from './party/mentions.ts'
export { mergeParties, undoMerger } from './party/merge/merge-parties.ts'
export { placeMentions } from './party/place-mentions.ts'
export { type LinkedPiece, linkedParties } from './link/linked-parties.ts'
export { LinkedText } from './link/linked-text.tsx'
export { partyTexts } from './party/texts.ts'
export { indexSpellings } from './party/index-spellings.ts'
export { importParties } from './party/import/import-parties.ts'
export { readPartyTable } from './party/import/read-table.ts'
export { renameParty } from './party/rename-party.ts'
export { printedName, printedNames } from './party/printed-names.ts'
export { resolveKnown } from './party/resolve-known.ts'
export { addSpelling, removeSpelling } from './party/change-spellings.ts'
export { placesBySlug } from './place/place.queries.ts'
export { savePlace } from './place/save-place.ts'
export { resetSecondFactor } from './second-factor/reset-second-factor.ts'
export { changeWebhook } from './webhook/change-webhook.ts'
export { createWebhook } from './webhook/create-webhook.ts'
export { removeWebhook } from './webhook/remove-webhook.ts'
export { resendDelivery } from './webhook/resend-delivery.ts'
export { deliveryPage, listWebhooks, oneWebhook } from './webhook/webhook.queries.ts'
export { webhookInput } from './webhook/webhook.schema.ts'
export { acceptInvitation } from './invitation/accept-invitation.ts'
export { invitationForm, type Host, type Invitation } from './invitation/invitation.ts'
export { invitationsFor, openInvitation } from './invitation/invitation.queries.ts'
export { inviteInvestor } from './invitation/invite-investor.ts'
export { inviteMaker } from './invitation/invite-maker.ts'
export type { MadeInvitation } from './invitation/make-invitation.ts'
export { revokeInvitation } from './invitation/revoke-invitation.ts'
