import { evaluate } from '../src/app/commands/evaluate.ts'
import { runFilter } from '../src/app/commands/line-filter.ts'

await runFilter(() => evaluate(process.argv.slice(2)))
