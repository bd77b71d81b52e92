import { restoreHouse } from '../src/app/commands/restore.ts'
import { runCommand } from '../src/app/commands/command-line.ts'

await runCommand(() => restoreHouse(process.argv.slice(2), process.env))
