export type Labels = Readonly<Record<string, string>>
export interface Reading {
  readonly labels?: Labels
  readonly value: number
}

/** Figures of one process, told in Prometheus's text format 0.0.4. Names end in their unit, as its documentation asks. */
export interface Metrics {
  counter(name: string, help: string): (labels: Labels, by?: number) => void
  /** Upper bounds of the buckets rise; the last one, without bound, is added. */
  histogram(name: string, help: string, bounds: readonly number[]): (labels: Labels, value: number) => void
  /** Asked anew each time; a reading that fails is left out, and the rest still counts. */
  read(
    name: string,
    kind: 'gauge' | 'counter',
    help: string,
    reading: () => Promise<readonly Reading[]> | readonly Reading[],
  ): void
  text(): Promise<string>
}

type Family = () => Promise<string[]> | string[]

export function createMetrics(): Metrics {
  const families: Family[] = []
  const head = (name: string, kind: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`]
  return {
    counter(name, help) {
      const values = new Map<string, number>()
      families.push(() => [...head(name, 'counter', help), ...[...values].map(([labels, value]) => `${name}${labels} ${value}`)])
      return (labels, by = 1) => {
        const key = braces(labels)
        values.set(key, (values.get(key) ?? 0) + by)
      }
    },
    histogram(name, help, bounds) {
      const known = new Map<string, { labels: Labels; buckets: number[]; sum: number; count: number }>()
      families.push(() => [
        ...head(name, 'histogram', help),
        ...[...known.values()].flatMap((each) => histogramLines(name, bounds, each)),
      ])
      return (labels, value) => {
        const key = braces(labels)
        let held = known.get(key)
        if (!held) known.set(key, (held = { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 }))
        const index = bounds.findIndex((bound) => value <= bound)
        if (index >= 0) held.buckets[index]!++
        held.sum += value
        held.count++
      }
    },
    read(name, kind, help, reading) {
      families.push(async () => {
        const readings = await Promise.resolve()
          .then(reading)
          .catch(() => [])
        return [...head(name, kind, help), ...readings.map(({ labels = {}, value }) => `${name}${braces(labels)} ${value}`)]
      })
    },
    text: async () => `${(await Promise.all(families.map(async (family) => family()))).flat().join('\n')}\n`,
  }
}

function histogramLines(
  name: string,
  bounds: readonly number[],
  held: { labels: Labels; buckets: readonly number[]; sum: number; count: number },
) {
  let below = 0
  const buckets = bounds.map(
    (bound, index) => `${name}_bucket${braces({ ...held.labels, le: String(bound) })} ${(below += held.buckets[index] ?? 0)}`,
  )
  return [
    ...buckets,
    `${name}_bucket${braces({ ...held.labels, le: '+Inf' })} ${held.count}`,
    `${name}_sum${braces(held.labels)} ${held.sum}`,
    `${name}_count${braces(held.labels)} ${held.count}`,
  ]
}

function braces(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  )
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}
