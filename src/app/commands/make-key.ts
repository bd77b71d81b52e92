import { parseArgs } from 'node:util'
import { makerScopes, scopes } from '../../kernel/scope.ts'
import { createApiKey, newApiKey } from '../../modules/directory/index.ts'
import { makerCalled } from './command-line.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage = 'npm run -s key -- --scopes all|SCOPE,SCOPE… [--name NAME] [--maker SLUG] [--days N]'

/** Makes a key of the API on the machine itself and prints it as the last line. Gives the exit code. */
export async function makeKey(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scopes: { type: 'string' },
      name: { type: 'string' },
      maker: { type: 'string' },
      days: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || !values.scopes) throw new CommandError(`Usage: ${usage}\nScopes: ${scopes.join(', ')}`)
  const wanted = values.scopes === 'all' ? (values.maker ? makerScopes : scopes) : values.scopes.split(/[\s,]+/).filter(Boolean)
  return withHouse('key', fillDemo, async (ctx) => {
    const makerId = values.maker ? (await makerCalled(ctx, values.maker)).id : undefined
    const parsed = newApiKey.safeParse({ name: values.name ?? 'command line', scopes: wanted, makerId, days: values.days })
    if (!parsed.success) {
      const [field] = parsed.error.issues[0]?.path ?? []
      throw new CommandError(
        `--${String(field)} cannot be used.\nUsage: ${usage}\nScopes: ${scopes.join(', ')}; of a maker: ${makerScopes.join(', ')}`,
      )
    }
    console.log((await createApiKey(ctx, parsed.data)).secret)
    return 0
  })
}
