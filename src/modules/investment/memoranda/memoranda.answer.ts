import { z } from 'zod'
import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { amountText, currencies } from '../../../kernel/money.ts'
import { localizedOut, out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { type Commitment, commitmentStates, measures } from './commitment.ts'
import type { Evidence, MemorandumDetail, MemorandumSummary } from './memorandum.queries.ts'
import { memorandumKinds, memorandumStates, sides } from './memorandum.ts'

// What is kept leaves empty languages out.
const all = (texts: LocalizedText) => texts as Partial<Record<Locale, string>>
const orNull = (value: { toString(): string } | null) => (value === null ? null : String(value))

const promise = {
  id: out.id,
  memorandumId: out.id,
  side: z.enum(sides).describe('Who promised'),
  ...localizedOut('text', 'textLanguage', 'texts'),
  measure: z.enum(measures),
  amount: out.money.nullable(),
  currency: z.enum(currencies).nullable(),
  quantity: out.decimal.nullable(),
  unit: z.string().nullable().describe('UN/ECE Recommendation 20'),
  ownerId: z.string().nullable(),
  dueOn: out.day,
  state: z.enum(commitmentStates),
  closedOn: out.day.nullable(),
  closingNote: z.string(),
  level: z.number().int().describe('How far it has climbed since it is overdue; 0 is its owner'),
  revision: z.number().int(),
}
export const commitmentAnswer = z.object(promise).meta({ id: 'Commitment' })

const evidenceAnswer = z.object({
  id: out.id,
  commitmentId: out.id,
  kind: z.enum(['file', 'link', 'note']),
  body: z.string(),
  fileName: z.string(),
  sha256: z.string().nullable(),
  day: out.day,
})

const paper = {
  id: out.id,
  number: z.string(),
  kind: z.enum(memorandumKinds),
  ...localizedOut('title', 'titleLanguage', 'titles'),
  state: z.enum(memorandumStates),
  projectId: out.id.nullable(),
  signedOn: out.day.nullable(),
  place: z.string(),
  validUntil: out.day.nullable(),
  languages: z.array(z.string()).describe('Versions that are equally valid, BCP 47'),
  replacedBy: out.id.nullable(),
  published: z.boolean(),
  revision: z.number().int(),
  createdAt: out.instant,
  updatedAt: out.instant,
}

export const memorandumSummaryAnswer = z
  .object({
    ...paper,
    commitments: z.object({
      total: z.number().int(),
      open: z.number().int(),
      kept: z.number().int(),
      overdue: z.number().int(),
    }),
  })
  .meta({ id: 'MemorandumSummary' })

export const memorandumAnswer = z
  .object({
    ...paper,
    parties: z.array(
      z.object({
        partyId: out.id,
        side: z.enum(sides),
        ...localizedOut('name', 'nameLanguage', 'names'),
        signatoryPost: z.string(),
      }),
    ),
    files: z.array(z.object({ id: out.id, name: z.string(), language: z.string().nullable(), sha256: z.string() })),
    commitments: z.array(commitmentAnswer),
    evidence: z.array(evidenceAnswer),
  })
  .meta({ id: 'Memorandum' })

export function answerCommitment({ locale }: Pick<Ctx, 'locale'>, given: Commitment): z.input<typeof commitmentAnswer> {
  const words = textFor(given.texts, locale)
  return {
    id: given.id,
    memorandumId: given.memorandumId,
    side: given.side,
    text: words.text,
    textLanguage: words.lang,
    texts: all(given.texts),
    measure: given.measure,
    amount: given.amountMinor === null ? null : amountText({ minor: given.amountMinor, currency: given.currency! }),
    currency: given.currency,
    quantity: given.quantity,
    unit: given.unit,
    ownerId: given.ownerId,
    dueOn: String(given.dueOn),
    state: given.state,
    closedOn: orNull(given.closedOn),
    closingNote: given.closingNote,
    level: given.level,
    revision: given.revision,
  }
}

function common({ locale }: Pick<Ctx, 'locale'>, given: MemorandumSummary | MemorandumDetail) {
  const title = textFor(given.title, locale)
  const { id, number, kind, state, projectId, place, replacedBy, published, revision } = given
  return {
    id,
    number,
    kind,
    state,
    projectId,
    place,
    replacedBy,
    published,
    revision,
    title: title.text,
    titleLanguage: title.lang,
    titles: all(given.title),
    signedOn: orNull(given.signedOn),
    validUntil: orNull(given.validUntil),
    languages: [...given.languages],
    createdAt: String(given.createdAt),
    updatedAt: String(given.updatedAt),
  }
}

export function answerMemorandumSummary(
  ctx: Pick<Ctx, 'locale'>,
  given: MemorandumSummary,
): z.input<typeof memorandumSummaryAnswer> {
  const { promises: total, open, kept, overdue } = given
  return { ...common(ctx, given), commitments: { total, open, kept, overdue } }
}

export function answerMemorandum(ctx: Pick<Ctx, 'locale'>, given: MemorandumDetail): z.input<typeof memorandumAnswer> {
  return {
    ...common(ctx, given),
    parties: given.parties.map(({ partyId, side, names, signatoryPost }) => {
      const name = textFor(names, ctx.locale)
      return { partyId, side, name: name.text, nameLanguage: name.lang, names: all(names), signatoryPost }
    }),
    files: given.files.map(({ id, name, lang, sha256 }) => ({ id, name, language: lang, sha256 })),
    commitments: given.commitments.map((each) => answerCommitment(ctx, each)),
    evidence: given.evidence.map(answerEvidence),
  }
}

function answerEvidence({ id, commitmentId, kind, body, name, sha256, day }: Evidence): z.input<typeof evidenceAnswer> {
  return { id, commitmentId, kind, body, fileName: name, sha256, day: String(day) }
}
