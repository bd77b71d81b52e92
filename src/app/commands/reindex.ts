import { parseArgs } from 'node:util'
import { countStale, markAllStale, markOutdated, reindexGoods } from '../../modules/showroom/index.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage = `npm run reindex -- [--outdated | --continue]
  without a flag  the terms of all goods are made anew
  --outdated      only those that an older analysis of words made
  --continue      only what an earlier run left`

/** Makes the search terms of goods anew while the house is open. Gives the exit code. */
export async function reindex(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { outdated: { type: 'boolean' }, continue: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help || positionals.length > 0 || (values.outdated && values.continue)) throw new CommandError(`Usage: ${usage}`)
  return withHouse('reindex', fillDemo, async (ctx) => {
    if (!values.continue) await ctx.db.inTransaction(values.outdated ? markOutdated : markAllStale)
    const waiting = await countStale(ctx.db)
    const began = performance.now()
    const seconds = () => (performance.now() - began) / 1000
    let told = 0
    const made = await reindexGoods(ctx, (done) => {
      if (done - told < 10_000) return
      told = done
      process.stderr.write(`${done} of ${waiting}, ${Math.round(done / seconds())}/s\n`)
    })
    const left = await countStale(ctx.db)
    console.log(
      `${made} products have their terms made anew in ${seconds().toFixed(1)} s; ${left} wait for the house or the next run.`,
    )
    return 0
  })
}
