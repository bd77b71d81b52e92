/** One series of figures as it is drawn: on pages and paper as SVG, on slides as a chart of the office's own. */
export interface Chart {
  readonly title: string
  readonly unit: string
  readonly points: readonly ChartPoint[]
}

export interface ChartPoint {
  readonly label: string
  readonly value: number
  /** The figure for people. */
  readonly text: string
}
