import { z } from 'zod'
import { currencies } from '../../src/kernel/money.ts'
import { checkOutcomes, dropReasons, partyRoles, stages, taskSides, troubleOutcomes } from '../../src/modules/investment/index.ts'

const texts = z.object({ uz: z.string(), ru: z.string(), 'zh-Hans': z.string(), en: z.string() })
const when = { daysAgo: z.number().int().optional(), on: z.iso.date().optional() }

const project = z.object({
  key: z.string(),
  title: texts,
  summary: texts,
  sector: z.string(),
  district: z.string().nullable(),
  country: z.string().nullable(),
  demo: z.boolean(),
  published: z.boolean(),
  stages: z.array(
    z.object({ stage: z.enum(stages), reason: z.string().optional(), dropReason: z.enum(dropReasons).optional(), ...when }),
  ),
  figures: z.array(
    z.object({
      kind: z.string(),
      /** Years from this one. */
      yearOffset: z.number().int().optional(),
      amount: z.string().optional(),
      currency: z.enum(currencies).optional(),
      jobs: z.number().int().optional(),
      quantity: z.string().optional(),
      unit: z.string().optional(),
      perYear: z.boolean().optional(),
      source: z.string(),
      ...when,
    }),
  ),
  parties: z.array(z.object({ party: z.string(), role: z.enum(partyRoles) })),
  tasks: z.array(
    z.object({ title: texts, side: z.enum(taskSides), dueInDays: z.number().int(), doneDaysAgo: z.number().int().optional() }),
  ),
  nextStep: z.object({ text: z.string(), inDays: z.number().int() }).optional(),
  meetings: z.array(z.object({ daysAgo: z.number(), place: z.string(), people: z.string(), agreed: z.string() })),
  checks: z.array(
    z.object({
      daysAgo: z.number(),
      party: z.string(),
      country: z.string(),
      registryNumber: z.string(),
      turnover: z.string(),
      turnoverCurrency: z.enum(currencies),
      turnoverYear: z.number(),
      outcome: z.enum(checkOutcomes),
      notes: z.string(),
    }),
  ),
  troubles: z.array(
    z.object({
      daysAgo: z.number(),
      agency: z.string(),
      body: z.string(),
      closedDaysAgo: z.number().optional(),
      outcome: z.enum(troubleOutcomes).optional(),
      answer: z.string().optional(),
    }),
  ),
})
export type DemoProject = z.output<typeof project>

/** The projects of the demonstration; days are counted from the day on which it is loaded, so that the board lives. */
export const projectsData = z.object({
  sectors: z.array(z.object({ code: z.string(), names: texts })),
  posts: z.array(z.object({ rank: z.number().int(), from: z.string(), names: texts })),
  parties: z.array(z.object({ key: z.string(), kind: z.enum(['company', 'agency']), country: z.string(), names: texts })),
  projects: z.array(project),
})
