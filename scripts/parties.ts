import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { importPartyTable } from '../src/app/commands/import-parties.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => importPartyTable(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
