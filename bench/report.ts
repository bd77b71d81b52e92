import { cpus, totalmem } from 'node:os'
import type { Line } from './cases/case.ts'
import type { IndexFigures } from './index-figures.ts'

export interface Part {
  readonly size: number
  readonly lines: readonly Line[]
  readonly index?: IndexFigures | undefined
}

const columns = ['what', 'conn.', '/s', 'p50 ms', 'p99 ms', 'floor /s', 'ratio', 'bar', '', 'of named statements'] as const

/** The table of one size as text, with the figure of the smaller size beside each where there is one. */
export function table(part: Part, beside?: Part): string {
  const rows = part.lines.map((line) => {
    const other = beside?.lines.find(
      (each) => each.name === line.name && each.connections === line.connections && each.against === line.against,
    )
    const { wanted, verdict } = judge(part.size, line)
    const cells = [
      line.name,
      String(line.connections),
      number(line.ours.perSecond),
      line.ours.p50.toFixed(2),
      line.ours.p99.toFixed(2),
      `${number(line.floor.perSecond)} ${line.against}`,
      line.ratio.toFixed(2),
      wanted,
      verdict,
      line.stricter ? `${line.stricter.ratio.toFixed(2)} of ${number(line.stricter.floor.perSecond)}/s` : '',
    ]
    return other
      ? [...cells, `${number(other.ours.perSecond)}/s, p99 ${other.ours.p99.toFixed(2)}, ${other.ratio.toFixed(2)}`]
      : cells
  })
  const head = beside ? [...columns, `at ${number(beside.size)}`] : [...columns]
  return `${number(part.size)} products\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

/** Whether a line keeps what the house promises; the promises by ratio hold at 10,000 products, those by time at the sizes named. */
export function judge(size: number, line: Line): { wanted: string; verdict: '' | 'pass' | 'FAIL' } {
  const most = line.p99Bars?.[size]
  if (most !== undefined && line.connections === 1) {
    return { wanted: `p99 ≤ ${most} ms`, verdict: line.ours.p99 <= most ? 'pass' : 'FAIL' }
  }
  if (size > 10_000 || line.bar === undefined) return { wanted: '', verdict: '' }
  return { wanted: `≥ ${line.bar}`, verdict: line.ratio >= line.bar ? 'pass' : 'FAIL' }
}

/** What was measured of the index of words itself. */
export function indexText({ index }: Part): string {
  if (!index) return ''
  const { perSecond, made, seconds, bytes } = index
  return `\nReindexing while the house is open: ${number(perSecond)} products/s (${number(made)} in ${seconds.toFixed(1)} s, one process). Bytes per product: ${Object.entries(
    bytes,
  )
    .map(([name, each]) => `${name} ${number(each)}`)
    .join(', ')}.\n`
}

const number = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))

/** What it ran on. */
export function machine() {
  const [first] = cpus()
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  }
}
