/** What comes in from spreadsheets and goes out again. */
export const exchangeKinds = ['projects', 'memoranda'] as const
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

/** What a column may hold. */
export type Field = (typeof projectFields)[number] | (typeof memorandumFields)[number]

export const fieldsByKind: Readonly<Record<ExchangeKind, readonly Field[]>> = {
  projects: projectFields,
  memoranda: memorandumFields,
}

/** Fields that several columns may share: a title in each language, each of several investors. */
export const manyColumns: readonly Field[] = ['title', 'summary', 'investor', 'localPartner']

/** One field or nothing for each column of a sheet. */
export type Mapping = readonly (Field | '')[]

export function isField(kind: ExchangeKind, text: unknown): text is Field {
  return fieldsByKind[kind].some((field) => field === text)
}
