import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { type ApiRoute, apiRoute } from '../../../platform/api/api-route.ts'
import { id, localeChoice, localizedName, pageSchema, paging, plainText, requiredText } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { allow } from '../policy.ts'
import { asParty, builtInPlace } from './built-in-places.ts'
import {
  answerMatch,
  answerParty,
  answerTranscribed,
  answerWhole,
  matchAnswer,
  partyAnswer,
  transcribedAnswer,
  wholePartyAnswer,
} from './party.answer.ts'
import { listParties } from './party-list.queries.ts'
import { partyById, spellingsOf } from './party.queries.ts'
import { partyKinds } from './party.ts'
import { resolveKnown } from './resolve-known.ts'
import { saveParty } from './save-party.ts'

const readers = { tag: 'parties', access: { scopes: ['parties:read', 'parties:write'] } } as const
const kind = z.enum(partyKinds, 'invalid_choice')
const country = z.string().regex(/^[A-Z]{2}$/, 'not_a_country')

async function shown(ctx: Ctx, partyId: string) {
  const found = await partyById(ctx.db, partyId)
  if (found) return { body: answerWhole(ctx, found, await spellingsOf(ctx.db, found.id)), revision: found.revision }
  const place = builtInPlace(partyId)
  if (!place) throw new AppError('not_found', 'not_found')
  return { body: answerWhole(ctx, asParty(place), []), revision: 0 }
}

const list = apiRoute({
  ...readers,
  method: 'GET',
  path: '/parties',
  name: 'listParties',
  summary: 'Companies, agencies, people and places, the newest first',
  query: z.object({ kind: kind.optional(), country: country.optional(), ...localeChoice, ...paging }),
  answer: pageSchema(partyAnswer),
  async handle({ ctx, query }) {
    allow(ctx, 'party.read')
    const page = await listParties(ctx.db, query)
    return { body: { ...page, items: page.items.map((party) => answerParty(ctx, party)) } }
  },
})

const resolve = apiRoute({
  ...readers,
  method: 'GET',
  path: '/parties/resolve',
  name: 'resolveParty',
  summary: 'Whom a name means, in whatever script it is written',
  about:
    'Takes a name in Chinese, pinyin, Russian or either Uzbek script, with or without its legal form, or a registry number. Best first; what is only offered stands below `likely`. Places that everybody knows are found also when nobody has stored them; townships of China only with `kind=place`.',
  query: z.object({
    name: requiredText(300),
    kind: kind.optional(),
    limit: z.coerce.number('not_a_number').int('not_whole').min(1, 'too_small').max(20, 'too_big').default(5),
    ...localeChoice,
  }),
  answer: z.object({ items: z.array(matchAnswer), transcribed: transcribedAnswer }),
  async handle({ ctx, query }) {
    allow(ctx, 'party.read')
    const found = await resolveKnown(ctx.db, { ...query, small: query.kind === 'place' })
    return { body: { items: found.map((match) => answerMatch(ctx, match)), transcribed: answerTranscribed(query, found) } }
  },
})

const one = apiRoute({
  ...readers,
  method: 'GET',
  path: '/parties/{party}',
  name: 'getParty',
  summary: 'One party with all its spellings',
  about: 'The id of a party that was merged into another is answered by the one that stands.',
  params: z.object({ party: id }),
  query: z.object(localeChoice),
  answer: wholePartyAnswer,
  handle({ ctx, params }) {
    allow(ctx, 'party.read')
    return shown(ctx, params.party)
  },
})

const add = apiRoute({
  tag: 'parties',
  access: { scopes: ['parties:write'] },
  method: 'POST',
  path: '/parties',
  name: 'addParty',
  summary: 'Add a party',
  about:
    'A social credit code (China) must agree with its check digit, a STIR (Uzbekistan) must have its form; each stands once.',
  query: z.object(localeChoice),
  body: z.strictObject({
    kind,
    names: localizedName(300),
    country: country.optional(),
    registryNumber: plainText(60).optional(),
    spellings: z.array(requiredText(300)).max(60, 'too_big').optional(),
    note: plainText(2000).optional(),
  }),
  answer: wholePartyAnswer,
  status: 201,
  async handle({ ctx, body }) {
    const { id: partyId } = await saveParty(ctx, body)
    return { ...(await shown(ctx, partyId)), headers: { location: `/api/v1/parties/${partyId}` } }
  },
})

/** Who is who, for programs. */
export const partyApi: readonly ApiRoute[] = [list, resolve, one, add]
