import type { Child } from 'hono/jsx'

/** What a component takes as children. */
export type Content = Child

/** A link with its words; `current` marks the page that is being read. */
export interface NavLink {
  href: string
  label: string
  current?: boolean | undefined
  count?: number | undefined
}

/** One language of the switch. `label` is the language's own name, `tag` its BCP 47 tag. */
export interface LanguageLink {
  tag: string
  label: string
  href: string
  current?: boolean | undefined
}

/** Who the house is; comes from settings. Without `logo` a rosette stands in for it. */
export interface Brand {
  name: string
  tagline?: string | undefined
  href: string
  logo?: string | undefined
}

/** A picture by address; give `width` and `height` so that nothing jumps while it loads. */
export interface Picture {
  src: string
  alt: string
  srcset?: string | undefined
  sizes?: string | undefined
  width?: number | undefined
  height?: number | undefined
}

/** One choice of a select, with `lang` when its words are in another language than the page. */
export interface Choice {
  value: string
  label: string
  lang?: string | undefined
  disabled?: boolean | undefined
}

export type Tone = 'info' | 'success' | 'warning' | 'error'
export type StateTone = Tone | 'neutral' | 'accent'

/** What every form field takes. `error` is a finished sentence in the reader's language. */
export interface FieldProps {
  name: string
  label: string
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** Stands after the label of a field that may stay empty, e.g. "(optional)". */
  optional?: string | undefined
}

/** One checkbox group of the filters. */
export interface Facet {
  name: string
  label: string
  choices: FacetChoice[]
  /** Closed at first, unless something in it is chosen. */
  folded?: boolean | undefined
}

export interface FacetChoice {
  value: string
  label: string
  /** A text where it is not exact, e.g. "≈ 41,000". */
  count: number | string
  checked?: boolean | undefined
  lang?: string | undefined
}

/** A filter from–to by two number inputs, e.g. price or order quantity. */
export interface RangeFacet {
  label: string
  from: { name: string; label: string; value?: string | undefined }
  to?: { name: string; label: string; value?: string | undefined } | undefined
  unit?: string | undefined
  folded?: boolean | undefined
}

/** One thing that happened. `time` is for machines (ISO 8601), `timeLabel` for the reader. */
export interface TimelineEntry {
  time: string
  timeLabel: string
  title: Content
  actor?: string | undefined
  body?: Content
  tone?: StateTone | undefined
}

/** One milestone; `planned` and `done` are dates as the reader writes them. */
export interface Step {
  label: string
  state: 'done' | 'current' | 'ahead' | 'late'
  /** The state in the reader's words, for those who do not see its colour. */
  stateLabel: string
  planned?: string | undefined
  done?: string | undefined
  note?: Content
}

/** A column of a table; `cell` draws one row's value. `primary` heads the card on a phone. */
export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => Content
  numeric?: boolean | undefined
  primary?: boolean | undefined
}
