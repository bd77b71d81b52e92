import { z } from 'zod'
import { locales } from '../../src/kernel/locale.ts'
import { currencies } from '../../src/kernel/money.ts'
import { units } from '../../src/kernel/unit.ts'
import { incoterms, lostReasons, milestoneCodes, paymentTerms } from '../../src/modules/trade/index.ts'
import { positive, slug } from '../data.fields.ts'
import { demoText } from '../data.records.ts'

/** Days before today at a time of the house's clock (`-12d 09:40`), or minutes before now (`-35m`). */
const at = z.string().regex(/^(-\d+d ([01]\d|2[0-3]):[0-5]\d|-\d+m)$/)

/** A day counted from today. */
const day = z.string().regex(/^[+-]\d+d$/)

const words = z.string().min(1)

/** What staff translated, by language. */
const translations = demoText.partial().default({})

const asked = z.strictObject({
  product: slug,
  quantity: positive,
  unit: z.enum(units),
  targetPrice: positive.optional(),
  targetCurrency: z.enum(currencies).optional(),
  note: z.string().default(''),
})

/** A phone that cannot ring, an address where no mail arrives. */
const buyer = z.strictObject({
  name: words,
  company: z.string().default(''),
  phone: z.string().regex(/^\+86 138 0000 00\d\d$/),
  wechat: z
    .string()
    .regex(/^demo-/)
    .default(''),
  email: z
    .email()
    .regex(/@example\.com$/)
    .or(z.literal(''))
    .default(''),
})

const inquire = z.strictObject({
  do: z.literal('inquire'),
  at,
  source: z.enum(['web', 'staff']).default('web'),
  locale: z.enum(locales),
  buyer,
  lines: z.array(asked).min(1),
  deliveryPlace: z.string().default(''),
  incoterm: z.enum(incoterms).optional(),
  paymentTerm: z.enum(paymentTerms).optional(),
  wantedDate: day.optional(),
  question: z.string().default(''),
  translations,
})

const offeredLine = z.strictObject({
  quantity: positive.optional(),
  unitPrice: positive.optional(),
  breaks: z.array(z.strictObject({ from: positive, price: positive })).optional(),
  packing: z.string().optional(),
})

/** An offer: what is left out stands as the catalogue, or the revision before, proposes it. `draft` does not send it. */
const quote = z.strictObject({
  do: z.enum(['quote', 'draft']),
  at,
  currency: z.enum(currencies).optional(),
  incoterm: z.enum(incoterms).optional(),
  namedPlace: words.optional(),
  packing: z.string().optional(),
  leadTimeDays: z.int().positive().optional(),
  paymentTerm: z.enum(paymentTerms).optional(),
  validUntil: day,
  noteToBuyer: z.string().default(''),
  internalNote: z.string().default(''),
  /** In the order of the inquiry's lines; a missing one stays as proposed. */
  lines: z.array(offeredLine).default([]),
})

const phrase = z.strictObject({
  do: z.literal('say'),
  at,
  by: z.enum(['buyer', 'house']),
  phrase: slug,
  params: z.record(z.string(), z.string()).default({}),
})

const freeText = z.strictObject({
  do: z.literal('say'),
  at,
  by: z.enum(['buyer', 'house']),
  body: words,
  translations,
})

const step = z.union([
  inquire,
  quote,
  phrase,
  freeText,
  z.strictObject({ do: z.enum(['take', 'ask-maker', 'accept', 'withdraw', 'expire']), at }),
  z.strictObject({ do: z.literal('note'), at, body: words }),
  z.strictObject({
    do: z.literal('counter'),
    at,
    lines: z.array(z.strictObject({ position: z.int(), quantity: positive.optional(), unitPrice: positive.optional() })),
    note: z.string().default(''),
  }),
  z.strictObject({ do: z.literal('decline'), at, reason: words }),
  z.strictObject({ do: z.literal('lose'), at, reason: z.enum(lostReasons), note: z.string().default('') }),
  z.strictObject({
    do: z.literal('milestone'),
    at,
    milestone: z.enum(milestoneCodes),
    note: z.string().default(''),
  }),
  z.strictObject({ do: z.literal('plan'), at, milestone: z.enum(milestoneCodes), on: day }),
  z.strictObject({ do: z.literal('cancel'), at, reason: words }),
])

/** One buyer's story, from the first question on. */
export const scene = z.strictObject({ key: slug, steps: z.array(step).min(1) })

export type Scene = z.output<typeof scene>
export type Step = z.output<typeof step>
export type StepOf<Name extends Step['do']> = Extract<Step, { do: Name }>
