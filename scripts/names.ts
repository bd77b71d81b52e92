import { runFilter } from '../src/app/commands/line-filter.ts'
import { transcribeNames } from '../src/app/commands/names.ts'

await runFilter(() => transcribeNames(process.argv.slice(2)))
