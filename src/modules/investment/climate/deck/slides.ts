import type { Figure, SourcedChart } from '../page/presentation.ts'
import type { RegionMap } from '../map/map-model.ts'

/** Whence a figure is, as one line under it. */
export interface Sourced {
  readonly caption: string
}

export interface MapPart extends Sourced {
  readonly map: RegionMap
  readonly title: string
  readonly unit: string
  /** How the map is to be read: who drew it, under which licence, and that it is schematic. */
  readonly attribution: string
  readonly unknown: string
}

/** One slide; what is made of it on paper and on screen is up to the writers. */
export type Slide =
  | {
      readonly kind: 'cover'
      readonly title: string
      readonly subtitle: string
      readonly prepared: string
      readonly date: string
      readonly house: string
    }
  | {
      readonly kind: 'figures'
      readonly title: string
      readonly figures: readonly (Figure & Sourced)[]
      /** Texts below a single row of figures. */
      readonly items: readonly (Figure & Sourced)[]
    }
  | {
      readonly kind: 'charts'
      readonly title: string
      readonly charts: readonly DeckChart[]
      /** At most three, beside a single chart. */
      readonly figures: readonly (Figure & Sourced)[]
    }
  | { readonly kind: 'texts'; readonly title: string; readonly items: readonly (Figure & Sourced)[] }
  | ({ readonly kind: 'map' } & MapPart)
  | {
      readonly kind: 'site'
      readonly title: string
      readonly subtitle: string
      readonly facts: readonly { readonly label: string; readonly value: string }[]
      readonly table: DeckTable
      readonly caption: string
    }
  | ({ readonly kind: 'table'; readonly title: string; readonly caption: string } & DeckTable)
  | { readonly kind: 'closing'; readonly title: string; readonly lines: readonly string[]; readonly notes: readonly string[] }

export type DeckChart = SourcedChart & Sourced & { readonly shape: 'series' | 'shares' }

export interface DeckTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Deck {
  readonly title: string
  readonly slides: readonly Slide[]
}
