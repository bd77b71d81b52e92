import { runCommand } from '../src/app/commands/command-line.ts'
import { moveHouseFiles } from '../src/app/commands/move-files.ts'

await runCommand(() => moveHouseFiles(process.argv.slice(2)))
