// What must hold before the tests are worth running; names of checks as arguments run only those.
import path from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { Advice, main, root } from './lib/root.mjs'
import { runQuietly } from './lib/run.mjs'
import { checkHostNode, findRuntime } from './lib/runtime.mjs'

const checks = {
  types: ['tsc', '--noEmit', '-p', '.'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['oxfmt', '--check', '.'],
  borders: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'demo', 'client'],
  unused: ['knip'],
}

/** Each violation on a line of its own; an empty list when all is well. Throws when nothing was read at all. */
function bordersReport(output) {
  const { summary } = JSON.parse(output.slice(output.indexOf('{')))
  // Under a compiler that it does not know it reads nothing and finds no violation.
  if (summary.totalCruised === 0) throw new Advice('dependency-cruiser read no module at all')
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`
    return `${rule.severity} ${rule.name}: ${way}`
  })
}

await main(async () => {
  checkHostNode()
  await ensureInstalled()
  const node = await findRuntime()
  const env = {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  }
  const asked = process.argv.slice(2)
  const failed = []
  for (const name of asked.length > 0 ? asked : Object.keys(checks)) {
    const line = checks[name]
    if (!line) throw new Advice(`There is no check "${name}"; there are ${Object.keys(checks).join(', ')}.`)
    const [program, ...args] = line
    const { code, output } = await runQuietly(path.join(root, 'node_modules/.bin', program), args, {
      doing: name,
      env,
    })
    const faults = name === 'borders' ? bordersReport(output).join('\n') : code === 0 ? '' : output.trimEnd()
    if (!faults) continue
    console.error(faults)
    failed.push(name)
  }
  if (failed.length > 0) throw new Advice(`Failed: ${failed.join(', ')}. "npm run check -- ${failed.join(' ')}" runs only these.`)
  return 0
})
