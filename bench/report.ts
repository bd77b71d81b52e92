import { cpus, totalmem } from 'node:os'
import type { Line } from './cases/case.ts'

export interface Part {
  readonly size: number
  readonly lines: readonly Line[]
}

const columns = ['what', 'conn.', '/s', 'p50 ms', 'p99 ms', 'floor /s', 'ratio', 'bar', ''] as const

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
    ]
    return other
      ? [...cells, `${number(other.ours.perSecond)}/s, p99 ${other.ours.p99.toFixed(2)}, ${other.ratio.toFixed(2)}`]
      : cells
  })
  const head = beside ? [...columns, `at ${number(beside.size)}`] : [...columns]
  return `${number(part.size)} products\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

/** Whether a line keeps what the house promises; the promises by ratio hold at 10,000 products. */
export function judge(size: number, line: Line): { wanted: string; verdict: '' | 'pass' | 'FAIL' } {
  if (size >= 100_000 && line.p99Bar !== undefined && line.connections === 1) {
    return { wanted: `p99 ≤ ${line.p99Bar} ms`, verdict: line.ours.p99 <= line.p99Bar ? 'pass' : 'FAIL' }
  }
  if (size > 10_000 || line.bar === undefined) return { wanted: '', verdict: '' }
  return { wanted: `≥ ${line.bar}`, verdict: line.ratio >= line.bar ? 'pass' : 'FAIL' }
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
