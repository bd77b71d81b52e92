import { z } from 'zod'
import { amountText, currencies } from '../../../../kernel/money.ts'
import { localizedOut, out } from '../../../../platform/api/fields.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { textFor } from '../../../../platform/texts/text-for.ts'
import { capacityUnits } from '../figure/capacity-units.ts'
import type { CurrencyTotal } from '../figure/figure.ts'
import { answerFigure, figureAnswer } from '../figure/figure.answer.ts'
import { partyRoles } from '../party/party-roles.ts'
import { dropReasons, liveStages, stages } from '../stage/stage.ts'
import { answerTask, taskAnswer } from '../task/task.answer.ts'
import type { ProjectDetail } from './project.queries.ts'
import type { ProjectRow } from './project-row.queries.ts'

const sums = z.array(z.object({ currency: z.enum(currencies), amount: out.money }))

const summary = {
  id: out.id,
  number: z.string(),
  slug: z.string(),
  ...localizedOut('title', 'lang', 'titles'),
  stage: z.enum(stages),
  stageSince: out.day,
  stoppedAt: z.enum(liveStages).nullable().describe('Where a paused or dropped project stood'),
  dropReason: z.enum(dropReasons).nullable(),
  stuck: z.boolean().describe('Longer in its stage than the house allows, or its next step is overdue'),
  sector: z.string(),
  district: z.string().nullable().describe('Slug of a place'),
  plotId: out.id.nullable(),
  country: z.string().nullable().describe('Where the investor comes from, ISO 3166-1 alpha-2'),
  planned: sums.describe('Investment planned, by currency'),
  paid: sums.describe('Investment paid in, by currency'),
  jobsPlanned: z.number().int().nullable(),
  jobsFilled: z.number().int().nullable(),
  capacity: z
    .object({ quantity: out.decimal, unit: z.enum(capacityUnits), perYear: z.boolean() })
    .nullable()
    .describe('Planned; the unit by UN/ECE Recommendation 20'),
  nextStep: z.string(),
  nextStepOn: out.day.nullable(),
  published: z.boolean(),
  demo: z.boolean().describe('Invented, for the demonstration'),
  revision: z.number().int(),
  createdAt: out.instant,
  updatedAt: out.instant,
}

export const projectSummary = z.object(summary).meta({ id: 'ProjectSummary' })

export const projectAnswer = z
  .object({
    ...summary,
    summaries: out.texts,
    responsibleId: z.string().nullable(),
    history: z.array(
      z.object({
        stage: z.enum(stages),
        since: out.day,
        until: out.day.nullable(),
        days: z.number().int(),
        reason: z.string(),
      }),
    ),
    figures: z.array(figureAnswer).describe('Rows are never changed: a correction names the row that it replaces'),
    parties: z.array(z.object({ id: out.id, partyId: out.id, role: z.enum(partyRoles), names: out.texts, note: z.string() })),
    tasks: z.array(taskAnswer),
  })
  .meta({ id: 'Project' })

const answerSums = (totals: readonly CurrencyTotal[]) =>
  totals.map(({ currency, minor }) => ({ currency, amount: amountText({ currency, minor }) }))

export function answerProjectSummary({ locale }: Pick<Ctx, 'locale'>, project: ProjectRow): z.input<typeof projectSummary> {
  const { text, lang } = textFor(project.title, locale)
  return {
    id: project.id,
    number: project.number,
    slug: project.slug,
    title: text,
    lang,
    titles: project.title as Record<string, string>,
    stage: project.stage,
    stageSince: String(project.stageSince),
    stoppedAt: project.stoppedAt,
    dropReason: project.dropReason,
    stuck: project.stuck,
    sector: project.sectorCode,
    district: project.districtSlug,
    plotId: project.plotId,
    country: project.country,
    planned: answerSums(project.planned),
    paid: answerSums(project.paid),
    jobsPlanned: project.jobsPlanned,
    jobsFilled: project.jobsFilled,
    capacity: project.capacity,
    nextStep: project.nextStep,
    nextStepOn: project.nextStepOn && String(project.nextStepOn),
    published: project.published,
    demo: project.demo,
    revision: project.revision,
    createdAt: String(project.createdAt),
    updatedAt: String(project.updatedAt),
  }
}

export function answerProject(ctx: Pick<Ctx, 'locale'>, project: ProjectDetail): z.input<typeof projectAnswer> {
  return {
    ...answerProjectSummary(ctx, project),
    summaries: project.summary as Record<string, string>,
    responsibleId: project.responsibleId,
    history: project.history.map(({ toStage, since, until, days, reason }) => ({
      stage: toStage,
      since: String(since),
      until: until ? String(until) : null,
      days,
      reason,
    })),
    figures: project.figures.map(answerFigure),
    parties: project.parties.map(({ id, currentId, role, names, note }) => ({
      id,
      partyId: currentId,
      role,
      names: names as Record<string, string>,
      note,
    })),
    tasks: project.tasks.map(answerTask),
  }
}
