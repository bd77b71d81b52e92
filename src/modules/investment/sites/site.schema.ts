import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import {
  choice,
  localizedName,
  localizedText,
  optionalChoice,
  optionalDate,
  optionalQuantity,
  optionalUnitPrice,
  text,
} from '../../../platform/http/fields.ts'
import { amountOrNothing } from './capacity-field.ts'
import { linkKinds, siteKinds, siteStates, utilityKinds } from './site.ts'

const localizedField = (maximum: number) => localizedText(maximum).prefault({})

const supply = z
  .object({ available: amountOrNothing, total: amountOrNothing, distanceKm: amountOrNothing, note: localizedField(300) })
  .refine(({ available, total }) => available === undefined || total === undefined || Number(available) <= Number(total), {
    message: 'more_than_all',
    path: ['available'],
  })

// Rows left blank do not count.
const link = z.object({ kind: optionalChoice(linkKinds), names: localizedField(200), distanceKm: amountOrNothing })
const incentive = z
  .object({ texts: localizedField(1000), act: text(500), actUrl: text(500), until: optionalDate })
  .superRefine(({ texts, act, actUrl }, context) => {
    const told = Object.keys(texts).length > 0
    if (told && act === '') context.addIssue({ code: 'custom', message: 'act_needed', path: ['act'] })
    if (!told && act !== '') context.addIssue({ code: 'custom', message: 'required', path: ['texts'] })
    if (actUrl !== '' && !/^https?:\/\/[^\s]+$/.test(actUrl))
      context.addIssue({ code: 'custom', message: 'not_a_link', path: ['actUrl'] })
  })

const rows = <Row extends z.ZodType>(row: Row, most: number) => z.array(row).max(most, 'too_big').default([])

/** A site as the form gives it. */
export const siteInput = z
  .object({
    kind: choice(siteKinds),
    state: choice(siteStates),
    names: localizedName(200),
    description: localizedField(4000),
    address: localizedField(300),
    district: z.preprocess((value) => (value === '' ? undefined : value), z.string().max(80).optional()),
    areaHa: optionalQuantity,
    salePrice: optionalUnitPrice,
    saleCurrency: choice(currencies).default('UZS'),
    rentPrice: optionalUnitPrice,
    rentCurrency: choice(currencies).default('UZS'),
    terms: localizedField(1000),
    source: text(500),
    asOf: optionalDate,
    utilities: z
      .object(
        Object.fromEntries(utilityKinds.map((kind) => [kind, supply.optional()])) as Record<
          (typeof utilityKinds)[number],
          z.ZodOptional<typeof supply>
        >,
      )
      .default({} as never),
    links: rows(link, 40),
    incentives: rows(incentive, 40),
  })
  .transform((site) => ({
    ...site,
    links: site.links.flatMap(({ kind, ...rest }) => (kind ? [{ kind, ...rest }] : [])),
    incentives: site.incentives.filter(({ act }) => act !== ''),
  }))

export type SiteInput = z.output<typeof siteInput>
