import { convertText } from '../src/app/commands/convert.ts'
import { runFilter } from '../src/app/commands/line-filter.ts'

await runFilter(() => convertText(process.argv.slice(2)))
