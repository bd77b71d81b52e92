import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { exportGoods } from '../../modules/showroom/index.ts'
import { languageOf, makerCalled } from './command-line.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage = 'npm run export -- [--maker SLUG] [--lang uz|uz-Cyrl|ru|zh-Hans|en] FILE.xlsx|csv'

/** Writes goods into a table that an import reads back. Gives the exit code. */
export async function exportToFile(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { maker: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
  })
  const [file] = positionals
  const format = /\.(xlsx|csv)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (values.help || !file || positionals.length > 1 || !format) throw new CommandError(`Usage: ${usage}`)
  const reader = languageOf(values.lang)
  return withHouse('export', fillDemo, async (ctx) => {
    const maker = values.maker ? await makerCalled(ctx, values.maker) : undefined
    const { bytes, count } = await exportGoods(ctx, { makerId: maker?.id, format: format as 'xlsx' | 'csv', reader })
    const target = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
    await writeFile(target, bytes).catch((error: Error) => {
      throw new CommandError(`${target} cannot be written: ${error.message}`)
    })
    console.log(`${count} products are in ${target}`)
    return 0
  })
}
