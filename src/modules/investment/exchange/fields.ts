import { type LinkKind, linkKinds, type UtilityKind, utilityKinds } from '../sites/site.ts'

/** What comes in from spreadsheets and goes out again. */
export const exchangeKinds = ['projects', 'memoranda', 'sites', 'plots'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

export const projectFields = [
  'number',
  'title',
  'summary',
  'sector',
  'district',
  'country',
  'stage',
  'since',
  'investor',
  'localPartner',
  'planned',
  'paid',
  'currency',
  'year',
  'jobsPlanned',
  'jobsFilled',
  'capacity',
  'capacityUnit',
  'capacityReached',
  'nextStep',
  'nextStepOn',
] as const

export const memorandumFields = [
  'number',
  'title',
  'kind',
  'signedOn',
  'place',
  'validUntil',
  'languages',
  'home',
  'homePost',
  'partner',
  'partnerPost',
  'project',
] as const

/** Of each supply: what is left of it, all there is, how far it is, and a remark. */
export const supplyParts = ['', 'Total', 'Km', 'Note'] as const
type SupplyField = `${UtilityKind}${(typeof supplyParts)[number]}`
const supplyFields = utilityKinds.flatMap((kind) => supplyParts.map((part): SupplyField => `${kind}${part}`))

const siteOwnFields = [
  'code',
  'title',
  'kind',
  'state',
  'district',
  'address',
  'summary',
  'area',
  'salePrice',
  'saleCurrency',
  'rentPrice',
  'rentCurrency',
  'terms',
  'incentives',
  'source',
  'asOf',
] as const
export const siteFields: readonly (SupplyField | LinkKind | (typeof siteOwnFields)[number])[] = [
  ...siteOwnFields,
  ...supplyFields,
  ...linkKinds,
]

export const plotFields = ['site', 'number', 'area', 'state', 'note'] as const

/** What a column may hold. */
export type Field =
  | (typeof projectFields)[number]
  | (typeof memorandumFields)[number]
  | (typeof siteFields)[number]
  | (typeof plotFields)[number]

export const fieldsByKind: Readonly<Record<ExchangeKind, readonly Field[]>> = {
  projects: projectFields,
  memoranda: memorandumFields,
  sites: siteFields,
  plots: plotFields,
}

/** Fields that several columns may share: a title in each language, each of several investors, the money of each year. */
export const manyColumns: readonly Field[] = [
  'title',
  'summary',
  'investor',
  'localPartner',
  'planned',
  'paid',
  'address',
  'terms',
  'note',
  ...utilityKinds.map((kind): Field => `${kind}Note`),
]

/** One field or nothing for each column of a sheet. */
export type Mapping = readonly (Field | '')[]

export function isField(kind: ExchangeKind, text: unknown): text is Field {
  return fieldsByKind[kind].some((field) => field === text)
}
