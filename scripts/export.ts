import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { exportToFile } from '../src/app/commands/export-goods.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => exportToFile(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
