import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { applyImport, categories, countsOf, type ImportResult, joined, readDrafts, teller } from '../../modules/showroom/index.ts'
import { findText } from '../site.ts'
import { languageOf, makerCalled, pathOf } from './command-line.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage =
  'npm run import -- FILE.xlsx|csv|txt --maker SLUG [--photos FILE.zip] [--category SLUG] [--dry-run] [--json] [--lang uz|uz-Cyrl|ru|zh-Hans|en]'

/** Takes a maker's table from the command line. Gives the exit code: 0 also where rows are refused, 1 where no table was read. */
export async function importGoods(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      maker: { type: 'string' },
      photos: { type: 'string' },
      category: { type: 'string' },
      lang: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if (values.help || !file || positionals.length > 1 || !values.maker) throw new CommandError(`Usage: ${usage}`)
  const locale = languageOf(values.lang)
  const slug = values.maker
  const [bytes, photos] = await Promise.all([read(file), values.photos ? read(values.photos) : undefined])
  const reading = await clear(locale, () => readDrafts(bytes, path.basename(file)))
  return withHouse('import', fillDemo, async (ctx) => {
    const maker = await makerCalled(ctx, slug)
    const kinds = await categories(ctx)
    const chosen = values.category && kinds.find((category) => category.slug === values.category)
    if (values.category && !chosen)
      throw new CommandError(`There is no category “${values.category}”. Known: ${kinds.map((each) => each.slug).join(', ')}.`)
    const input = {
      ...reading,
      makerId: maker.id,
      fileName: path.basename(file),
      photos,
      dryRun: values['dry-run'] ?? false,
      categoryId: chosen ? chosen.id : undefined,
      onProgress: progress,
    }
    const result = joined(reading, await clear(locale, () => applyImport(ctx, input)))
    const tell = teller(locale, new Map(kinds.map(({ id, names }) => [id, names])))
    const answer = answerOf(reading.sheet, result, tell, new Map(kinds.map(({ id, slug: name }) => [id, name])))
    process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : summary(answer, input.dryRun))
    return reading.notes.some(({ code }) => code === 'no-header') ? 1 : 0
  })
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(file))
  } catch (error) {
    throw new CommandError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    )
  }
}

// What the program refuses with a reason is told in words; the rest is a fault of ours and keeps its stack.
async function clear<T>(locale: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new CommandError(findText(locale, `error.${error.code}`, error.params) ?? error.code)
  }
}

function progress(done: number, total: number): void {
  if (total > 250) process.stderr.write(`${done} of ${total} rows\n`)
}

function answerOf(sheet: string, result: ImportResult, tell: ReturnType<typeof teller>, slugs: ReadonlyMap<string, string>) {
  const { created, changed, unchanged } = countsOf(result)
  return {
    sheet,
    created,
    changed,
    unchanged,
    refused: result.refused.map((refusal) => ({ row: refusal.row, column: refusal.column, reason: tell.refusal(refusal) })),
    notes: result.notes.map((note) => tell.note(note)),
    products: result.rows.map(({ row, outcome, id, slug, after: { categoryId, ...product }, changes }) => ({
      row,
      outcome,
      id: id ?? null,
      slug: slug ?? null,
      ...product,
      category: slugs.get(categoryId) ?? null,
      changes: changes.map(tell.change),
    })),
  }
}

function summary(answer: ReturnType<typeof answerOf>, dryRun: boolean): string {
  const { sheet, created, changed, unchanged, refused, notes } = answer
  const lines = [
    `${sheet}: ${created} created, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...refused.map(({ row, column, reason }) => `  row ${row}, ${column || '—'}: ${reason}`),
    ...notes.map((note) => `  ${note}`),
  ]
  return `${lines.join('\n')}\n`
}
