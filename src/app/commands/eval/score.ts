/** Hits among so many, with some of what went wrong. */
export class Score {
  hits = 0
  count = 0
  readonly missed: string[] = []

  note(hit: boolean, shown: () => string): void {
    this.count++
    if (hit) this.hits++
    else if (this.missed.length < 400) this.missed.push(shown())
  }

  get share(): number {
    return this.count === 0 ? Number.NaN : this.hits / this.count
  }
}

export interface Line {
  label: string
  score: Score
  goal?: number
  /** What else is told of it, at the end of its line. */
  note?: string
}

/** One line of the report: label, share, count, goal. */
export function reportLine({ label, score, goal, note }: Line): string {
  if (score.count === 0) return `  ${label.padEnd(44)}     –`
  const share = `${(score.share * 100).toFixed(2)} %`.padStart(9)
  const against = goal === undefined ? '' : `   goal ${(goal * 100).toFixed(1)} % ${score.share >= goal ? 'met' : 'MISSED'}`
  return `  ${label.padEnd(44)}${share}  of ${String(score.count).padStart(6)}${note ? `   ${note}` : ''}${against}`
}
