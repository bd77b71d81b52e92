import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { reindex } from '../src/app/commands/reindex.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => reindex(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
