import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accountByEmail, createAccount, newAccount, setPassword } from '../../modules/directory/index.ts'
import { makerCalled } from './command-line.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage = 'npm run -s account -- --email ADDRESS --name NAME [--role admin|staff|maker] [--maker SLUG] [--reset]'

/**
 * Opens an account on the machine itself, as the first administrator of a new house needs it, and prints its first password
 * as the last line; `--reset` gives a new password to one that exists. Gives the exit code.
 */
export async function makeAccount(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      maker: { type: 'string' },
      reset: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || !values.email) throw new CommandError(`Usage: ${usage}`)
  const { email } = values
  const password = randomBytes(12).toString('base64url')
  return withHouse('account', fillDemo, async (ctx) => {
    const there = await accountByEmail(ctx.db, email)
    if (there && !values.reset) throw new CommandError(`${email} has an account already. Add --reset to give it a new password.`)
    if (there) {
      await setPassword(ctx, { accountId: there.id, password })
    } else {
      const makerId = values.maker ? (await makerCalled(ctx, values.maker)).id : undefined
      const parsed = newAccount.safeParse({ email, name: values.name ?? email, role: values.role ?? 'admin', makerId, password })
      if (!parsed.success) throw new CommandError(`--${String(parsed.error.issues[0]?.path[0])} cannot be used.\nUsage: ${usage}`)
      await createAccount(ctx, parsed.data)
    }
    console.log(password)
    return 0
  })
}
