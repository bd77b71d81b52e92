import type { Parameters } from '../../../kernel/errors.ts'
import type { DraftMemorandum } from '../memoranda/memorandum.schema.ts'
import type { AddFigure } from '../projects/figure/figure.schema.ts'
import type { PartyRole } from '../projects/party/party-roles.ts'
import type { CreateProject } from '../projects/project/project.schema.ts'
import type { PlotInput } from '../plots/save-plot.ts'
import type { SiteInput } from '../sites/site.schema.ts'
import type { Existing } from './existing.queries.ts'
import type { Field } from './fields.ts'

/** What is wrong with one cell; its text stands under `exchange.cell.{code}` or `field.{code}`. */
export interface CellFault {
  /** Of the sheet, from 1. */
  readonly row: number
  /** Such as `F9`; empty where the sheet has no such column. */
  readonly cell: string
  readonly field: Field | ''
  readonly code: string
  readonly params: Parameters
}

export interface NamedParty {
  readonly name: string
  readonly field: Field
  readonly cell: string
}

export type Figure = AddFigure extends infer One ? (One extends unknown ? Omit<One, 'projectId'> : never) : never

export interface ProjectRow {
  readonly row: number
  readonly number: string
  readonly project: CreateProject
  readonly figures: readonly Figure[]
  readonly parties: readonly (NamedParty & { readonly role: PartyRole })[]
}

export interface PaperRow {
  readonly row: number
  readonly number: string
  readonly paper: Omit<DraftMemorandum, 'parties' | 'projectId'>
  readonly signedOn: Temporal.PlainDate | undefined
  /** Number of the project that it belongs to. */
  readonly project: string
  readonly projectCell: string
  readonly parties: readonly (NamedParty & { readonly side: 'home' | 'partner'; readonly signatoryPost: string })[]
}

export interface SiteRow {
  readonly row: number
  /** Its code as the address spells it; empty where the sheet gives none. */
  readonly number: string
  readonly site: SiteInput
  readonly parties: readonly never[]
}

export interface PlotRow {
  readonly row: number
  /** `{code of the site}/{number}`. */
  readonly number: string
  readonly plot: PlotInput
  readonly site: Existing
  readonly parties: readonly never[]
}

/** What a row says, by what its sheet lists. */
export type TableRow =
  | ({ readonly kind: 'projects' } & ProjectRow)
  | ({ readonly kind: 'memoranda' } & PaperRow)
  | ({ readonly kind: 'sites' } & SiteRow)
  | ({ readonly kind: 'plots' } & PlotRow)

export interface ReadRows<Row> {
  readonly rows: readonly Row[]
  readonly faults: readonly CellFault[]
}
