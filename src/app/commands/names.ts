import { parseArgs } from 'node:util'
import { type NameTarget, type NameWriting, transcribeName } from '../../language/index.ts'
import { filterLines, UsageError } from './line-filter.ts'

const SOURCES = { zh: 'zh', pinyin: 'pinyin', ru: 'ru', 'uz-Latn': 'uz-Latn', 'uz-Cyrl': 'uz-Cyrl' } as const satisfies Record<
  string,
  NameWriting
>
const TARGETS = { 'ru-palladius': 'ru', 'uz-Cyrl': 'uz-Cyrl', 'uz-Latn': 'uz-Latn', pinyin: 'pinyin' } as const satisfies Record<
  string,
  NameTarget
>
const usage = `npm run -s names -- --from ${Object.keys(SOURCES).join('|')} --to ${Object.keys(TARGETS).join('|')} < in > out`

/** Chinese names from stdin to stdout in another writing, one a line. */
export function transcribeNames(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } })
  const from =
    values.from !== undefined && Object.hasOwn(SOURCES, values.from) ? SOURCES[values.from as keyof typeof SOURCES] : undefined
  const to = values.to !== undefined && Object.hasOwn(TARGETS, values.to) ? TARGETS[values.to as keyof typeof TARGETS] : undefined
  if (from === undefined || to === undefined) throw new UsageError(usage)
  return filterLines(process.stdin, process.stdout, (line) => transcribeName(line, from, to))
}
