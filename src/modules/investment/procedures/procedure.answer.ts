import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { localizedOut, out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { siteKinds } from '../sites/site.ts'
import { type Case, type CaseStep, caseStates, type CaseSummary } from './cases/case.ts'
import { dayKinds, type Procedure, type ProcedureStep, purposes } from './procedure.ts'

export const stepAnswer = z.object({
  no: z.number().int(),
  ...localizedOut('name', 'lang', 'names'),
  office: out.texts,
  documents: out.texts,
  result: out.texts,
  fee: z
    .object({ amount: out.money, currency: z.enum(currencies) })
    .nullable()
    .describe('null: not known'),
  feeNote: out.texts,
  days: z.number().int().nullable().describe('null: the law names none, or it is not known'),
  dayKind: z.enum(dayKinds),
  legalAct: z.string(),
  complain: out.texts,
  after: z.array(z.number().int()).describe('Steps that must be done before'),
})

export const procedureAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string(),
    purpose: z.enum(purposes),
    ...localizedOut('name', 'lang', 'names'),
    siteKinds: z.array(z.enum(siteKinds)).describe('Empty: all'),
    version: z.number().int(),
    current: z.number().int().describe('The version in force'),
    legalAct: z.string(),
    source: z.string(),
    note: z.string(),
    publishedAt: out.instant,
    steps: z.array(stepAnswer),
  })
  .meta({ id: 'Procedure' })

const all = (text: LocalizedText) => text as Record<string, string>

function answerStep({ locale }: Ctx, step: ProcedureStep): z.input<typeof stepAnswer> {
  const { text, lang } = textFor(step.names, locale)
  const { no, fee, feeCurrency, days, dayKind, legalAct } = step
  return {
    no,
    days,
    dayKind,
    legalAct,
    name: text,
    lang,
    names: all(step.names),
    office: all(step.office),
    documents: all(step.documents),
    result: all(step.result),
    fee: fee === null || feeCurrency === null ? null : { amount: fee, currency: feeCurrency },
    feeNote: all(step.feeNote),
    complain: all(step.complain),
    after: [...step.after],
  }
}

export function answerProcedure(ctx: Ctx, procedure: Procedure): z.input<typeof procedureAnswer> {
  const { id, slug, purpose, version, current, legalAct, source, note } = procedure
  const { text, lang } = textFor(procedure.names, ctx.locale)
  return {
    id,
    slug,
    purpose,
    version,
    current,
    legalAct,
    source,
    note,
    lang,
    name: text,
    names: all(procedure.names),
    url: `${ctx.publicUrl}/${ctx.locale}/invest/procedures/${slug}`,
    siteKinds: [...procedure.siteKinds],
    publishedAt: String(procedure.publishedAt),
    steps: procedure.steps.map((step) => answerStep(ctx, step)),
  }
}

const summary = {
  id: out.id,
  number: z.string(),
  procedureId: out.id,
  procedure: z.string().describe('Its address'),
  version: z.number().int(),
  projectId: out.id,
  plotId: out.id.nullable(),
  state: z.enum(caseStates),
  startedOn: out.day,
  endedAt: out.instant.nullable(),
  reason: z.string(),
  done: z.number().int().describe('Steps done'),
  steps: z.number().int(),
  dueOn: out.day.nullable().describe('The earliest day by which a running step must be done; null also while the clock stands'),
  clockStoppedOn: out.day.nullable().describe('Since when its clock stands'),
  revision: z.number().int(),
}

export const caseSummaryAnswer = z.object(summary).meta({ id: 'CaseSummary' })

export const caseAnswer = z
  .object({
    ...summary,
    stops: z
      .array(
        z.object({
          from: out.day,
          to: out.day.nullable().describe('null: it stands yet'),
          reason: z.string(),
          basis: z.string().describe('The legal act that allows it'),
          note: z.string(),
        }),
      )
      .describe('When its clock stood; days after `from` up to and including `to` are not counted'),
    list: z.array(
      stepAnswer.extend({
        state: z.enum(['ahead', 'running', 'done', 'stopped']),
        startedOn: out.day.nullable(),
        dueOn: out.day.nullable(),
        endedOn: out.day.nullable(),
        left: z.number().int().nullable().describe('Days of its kind until it is due; below zero when late'),
        evidence: z.string(),
        turns: z.number().int().describe('How often it was begun'),
      }),
    ),
  })
  .meta({ id: 'Case' })

export function answerCaseSummary(found: CaseSummary): z.input<typeof caseSummaryAnswer> {
  const { id, number, procedureId, procedureSlug, version, projectId, plotId, state, reason, done, steps, revision } = found
  return {
    id,
    number,
    procedureId,
    version,
    projectId,
    plotId,
    state,
    reason,
    done,
    steps,
    revision,
    procedure: procedureSlug,
    startedOn: found.startedOn.toString(),
    endedAt: found.endedAt === null ? null : String(found.endedAt),
    dueOn: found.dueOn?.toString() ?? null,
    clockStoppedOn: found.clockStoppedOn?.toString() ?? null,
  }
}

export function answerCase(ctx: Ctx, found: Case): z.input<typeof caseAnswer> {
  return {
    ...answerCaseSummary(found),
    stops: found.stops.map(({ from, to, reason, basis, note }) => ({
      from: from.toString(),
      to: to?.toString() ?? null,
      reason,
      basis,
      note,
    })),
    list: found.list.map((step) => answerCaseStep(ctx, step)),
  }
}

function answerCaseStep(ctx: Ctx, step: CaseStep): z.input<typeof caseAnswer>['list'][number] {
  const { turn, earlier, left } = step
  return {
    ...answerStep(ctx, step),
    state: turn === undefined || turn.state === 'returned' ? 'ahead' : turn.state,
    startedOn: turn?.startedOn.toString() ?? null,
    dueOn: turn?.dueOn?.toString() ?? null,
    endedOn: turn?.endedOn?.toString() ?? null,
    left: left ?? null,
    evidence: turn?.evidence ?? '',
    turns: earlier.length + (turn ? 1 : 0),
  }
}
