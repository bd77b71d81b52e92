import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { makeAccount } from '../src/app/commands/make-account.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => makeAccount(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
