import { staleBundles } from './freshness.mjs'
import { Advice } from './root.mjs'
import { run } from './run.mjs'

/** Brings the bundles up to date; costs a few milliseconds when they are. */
export async function ensureBuilt(node) {
  if (staleBundles().length === 0) return
  if ((await run(node, ['scripts/build.mjs'])) !== 0) throw new Advice('The program could not be built; the lines above say why.')
}
