/** How a figure stands between both sides. */
export const standings = ['one_sided', 'confirmed', 'disputed'] as const
export type Standing = (typeof standings)[number]

export interface FigureStanding {
  readonly figureId: string
  readonly standing: Standing
  /** Since when: a one-sided figure from the moment that it was stated. */
  readonly since: Temporal.Instant
  /** What the partner said to it. */
  readonly comment: string
}

/** The figures that a partner is asked about: what has come about, not what is planned. */
export const askedKinds = ['money_paid', 'jobs_filled', 'capacity_reached'] as const

/**
 * How a sum stands that is made of several figures: disputed when one of them is, confirmed when all are; since the latest
 * of the words that decided it.
 */
export function standingOf(figures: readonly Pick<FigureStanding, 'standing' | 'since'>[]): {
  readonly standing: Standing
  readonly since: Temporal.Instant | undefined
} {
  const standing = figures.some((each) => each.standing === 'disputed')
    ? 'disputed'
    : figures.length > 0 && figures.every((each) => each.standing === 'confirmed')
      ? 'confirmed'
      : 'one_sided'
  const since = figures
    .filter((each) => each.standing === standing)
    .map((each) => each.since)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1)
  return { standing, since }
}
