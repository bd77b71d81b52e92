import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { LIKELY_SAME } from '../../../language/index.ts'
import { out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { partyTexts } from './texts.ts'
import { type Party, type PartyKind, partyKinds, type Spelling } from './party.ts'
import { divisionsIn, printedName, printedNames } from './printed-names.ts'
import type { PartyMatch } from './resolve-parties.ts'

export const partyAnswer = z
  .object({
    id: out.id.describe('Of the party that stands now: after a merger not the one that was asked for'),
    kind: z.enum(partyKinds),
    name: z.string(),
    nameLang: out.lang,
    names: out.texts.describe('What is printed, in all five languages: where staff left one open, what follows from the others'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    registryKind: z.enum(['uscc', 'stir', 'other']).nullable(),
    registryNumber: z.string().nullable(),
    stored: z.boolean().describe('False for a place that everybody knows and nobody here has used yet'),
    revision: z.number().int(),
  })
  .meta({ id: 'Party' })

export const spellingAnswer = z
  .object({
    spelling: z.string(),
    language: out.lang.nullable(),
    origin: z.enum(['printed', 'former', 'staff', 'program', 'import']),
  })
  .meta({ id: 'Spelling' })

export const wholePartyAnswer = partyAnswer.extend({ spellings: z.array(spellingAnswer) }).meta({ id: 'PartyWithSpellings' })

export const matchAnswer = partyAnswer
  .extend({
    score: z.number().min(0).max(1).describe(`From ${LIKELY_SAME} on it is claimed to be the same`),
    likely: z.boolean().describe('Whether that is claimed'),
    reason: z.string().describe('`number`, `characters`, `established`, `sounds`, `letters`, `sameSound` or `begun`'),
    reasons: z.array(z.string()).describe('The same as sentences'),
    spelling: z.string().describe('The spelling that answered'),
    within: z
      .array(z.string())
      .describe(
        'Of a township that nobody has stored: the divisions it lies in; several where several are called so, at most five',
      ),
  })
  .meta({ id: 'PartyMatch' })

/** A name in Chinese that nobody known bears, as it is written in each language by the tables: no party, a proposal for one. */
export const transcribedAnswer = z
  .object({ names: out.texts, reason: z.literal('transcribed') })
  .nullable()
  .describe(
    'How a name in Chinese is written in all five languages, by the tables of transcription alone, where a `kind` is asked for and no item is `likely`; says nothing of whether there is such a party',
  )

/** The same for a question and what was found for it. */
export function answerTranscribed(
  { name, kind }: { readonly name: string; readonly kind?: PartyKind | undefined },
  found: readonly PartyMatch[],
): z.input<typeof transcribedAnswer> {
  const chinese = /^[\p{Script=Han}\s（）()·]+$/u.test(name) && /\p{Script=Han}/u.test(name)
  if (kind === undefined || !chinese || found.some(({ score }) => score >= LIKELY_SAME)) return null
  const names = printedNames({ kind, names: { 'zh-Hans': name.trim() } })
  return { names: Object.fromEntries(locales.map((locale) => [locale, names[locale] ?? name])), reason: 'transcribed' }
}

export function answerParty(ctx: Ctx, party: Party): z.input<typeof partyAnswer> {
  const { text, lang } = printedName(party, ctx.locale)
  const all = printedNames(party)
  return {
    id: party.id,
    kind: party.kind,
    name: text,
    nameLang: lang,
    // A language for which nothing follows is answered by the name that its reader would see.
    names: Object.fromEntries(locales.map((locale) => [locale, all[locale] ?? printedName(party, locale).text])),
    country: party.country,
    registryKind: party.registryKind,
    registryNumber: party.registryNumber,
    stored: party.revision > 0,
    revision: party.revision,
  }
}

export function answerWhole(ctx: Ctx, party: Party, spellings: readonly Spelling[]): z.input<typeof wholePartyAnswer> {
  return {
    ...answerParty(ctx, party),
    spellings: spellings.map(({ spelling, language, origin }) => ({ spelling, language, origin })),
  }
}

export function answerMatch(ctx: Ctx, { party, score, reason, spelling, within = [] }: PartyMatch): z.input<typeof matchAnswer> {
  return {
    ...answerParty(ctx, party),
    score,
    likely: score >= LIKELY_SAME,
    reason,
    reasons: [partyTexts(ctx.locale)(`reason.${reason}`, { spelling })],
    spelling,
    within: within.slice(0, 5).map((divisions) => divisionsIn(ctx.locale, divisions)),
  }
}
