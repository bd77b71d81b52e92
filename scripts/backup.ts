import { backUpHouse } from '../src/app/commands/back-up.ts'
import { runCommand } from '../src/app/commands/command-line.ts'

await runCommand(() => backUpHouse(process.argv.slice(2), process.env))
