import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../platform/project-root.ts'
import { fuzz } from './eval/fuzz.ts'
import { judgeNames } from './eval/judge-names.ts'
import { type Converter, judgeScripts } from './eval/judge-scripts.ts'
import { judgeSearch } from './eval/judge-search.ts'
import { type Line, reportLine } from './eval/score.ts'
import { UsageError } from './line-filter.ts'

const usage = 'npm run eval [-- [--sets DIR] [--misses N] [--only scripts|names|search] [--fuzz COUNT [--seed N]]]'

type Part = (folder: string, others: readonly Converter[], own: boolean) => Line[] | Promise<Line[]>
/** What is judged, by name; each takes a folder of sets and gives the lines of its report. */
const PARTS: Readonly<Record<string, Part>> = {
  scripts: judgeScripts,
  names: judgeNames,
  search: (folder, _, own) => judgeSearch(folder, { glossary: own }),
}

/** Judges the language functions, beside other converters, by our own sets and by those in `--sets`. Gives 1 when a goal is missed on our own. */
export async function evaluate(args: readonly string[], others: readonly Converter[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sets: { type: 'string', multiple: true, default: [] },
      misses: { type: 'string', default: '0' },
      only: { type: 'string' },
      fuzz: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (values.fuzz !== undefined) return fuzzed(Number(values.fuzz), Number(values.seed))
  if (values.only !== undefined && !Object.hasOwn(PARTS, values.only)) throw new UsageError(usage)
  const called = process.env['INIT_CWD'] ?? process.cwd()
  let failed = false
  for (const [at, folder] of [
    path.join(projectRoot, 'test/sets'),
    ...values.sets.map((each) => path.resolve(called, each)),
  ].entries()) {
    for (const [name, part] of Object.entries(PARTS)) {
      if (values.only !== undefined && values.only !== name) continue
      console.log(`\n${name}, ${at === 0 ? 'our own sets' : folder}`)
      const lines = await part(folder, others, at === 0)
      for (const line of lines) report(line, Number(values.misses))
      failed ||= at === 0 && lines.some(({ score, goal }) => goal !== undefined && score.count > 0 && score.share < goal)
    }
  }
  return failed ? 1 : 0
}

function report(line: Line, misses: number): void {
  console.log(reportLine(line))
  for (const missed of line.score.missed.slice(0, misses)) console.log(`      ${missed}`)
}

function fuzzed(count: number, seed: number): number {
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) throw new UsageError(usage)
  const costs = fuzz(count, seed)
  console.log(
    `${count} random texts, seed ${seed}: nothing threw. Nanoseconds a character, short texts and those of a million characters:`,
  )
  for (const [name, { short, long }] of costs)
    console.log(`  ${name.padEnd(24)}${short.toFixed(0).padStart(8)}${long.toFixed(0).padStart(8)}`)
  return 0
}
