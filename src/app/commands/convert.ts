import { parseArgs } from 'node:util'
import { ALPHABETS, type AlphabetName } from '../../language/scripts/alphabets.ts'
import { convert } from '../../language/scripts/convert.ts'
import { filterLines, UsageError } from './line-filter.ts'

const usage = `npm run -s convert -- --to uz-Latn|uz-Cyrl [--alphabet ${Object.keys(ALPHABETS).join('|')}] < in > out`

/** Uzbek text from stdin to stdout in the other script, line by line. */
export function convertText(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, alphabet: { type: 'string', default: 'official' } },
  })
  const { to, alphabet } = values
  if ((to !== 'uz-Latn' && to !== 'uz-Cyrl') || !(alphabet in ALPHABETS)) throw new UsageError(usage)
  return filterLines(process.stdin, process.stdout, (line) => convert(line, to, { alphabet: alphabet as AlphabetName }))
}
