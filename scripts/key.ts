import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { makeKey } from '../src/app/commands/make-key.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => makeKey(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
