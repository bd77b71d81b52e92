import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Locale, localeOf } from '../../kernel/locale.ts'
import { allMakers, type Maker } from '../../modules/showroom/index.ts'
import type { Ctx } from '../../platform/context.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { sql } from '../../platform/database/sql.ts'
import { CommandError } from './open-command.ts'

/** A file as the person named it: from where npm was called, else from the checkout. */
export function pathOf(given: string): string {
  const called = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given)
  return existsSync(called) ? called : existsSync(path.resolve(projectRoot, given)) ? path.resolve(projectRoot, given) : called
}

/** Reader's language of what is printed or written; English unless named. */
export function languageOf(tag: string | undefined): Locale {
  const locale = localeOf(tag ?? 'en')
  if (!locale) throw new CommandError(`--lang ${tag}: one of uz, uz-Cyrl, ru, zh-Hans, en`)
  return locale
}

export async function makerCalled(ctx: Ctx, slug: string): Promise<Maker> {
  const maker = (await allMakers(ctx)).find((each) => each.slug === slug)
  if (maker) return maker
  const near = await ctx.db.rows(sql<{ slug: string }>`
    select slug from showroom.maker where archived_at is null order by similarity(slug, ${slug}) desc, slug limit 5`)
  const hint =
    near.length > 0
      ? `Nearest: ${near.map((row) => row.slug).join(', ')}.`
      : 'There is no maker yet: add one on the page /staff/makers.'
  throw new CommandError(`There is no maker “${slug}”. ${hint}`)
}

/** Runs a command; 1 with one clear line for what a person can put right. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    const known =
      error instanceof CommandError ||
      ['CannotStart', 'BackupRefused'].includes((error as Error).name) ||
      ((error as { code?: string }).code ?? '').startsWith('ERR_PARSE_ARGS')
    console.error(known ? (error as Error).message : error)
    process.exitCode = 1
  }
}
