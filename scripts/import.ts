import { loadDemo } from '../demo/load-demo.ts'
import { runCommand } from '../src/app/commands/command-line.ts'
import { importGoods } from '../src/app/commands/import-goods.ts'
import { projectRoot } from '../src/platform/project-root.ts'

await runCommand(() => importGoods(process.argv.slice(2), (ctx) => loadDemo(ctx, projectRoot)))
