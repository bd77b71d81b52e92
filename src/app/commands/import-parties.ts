import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { AppError } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { importParties, partyKinds, readPartyTable } from '../../modules/directory/index.ts'
import { findText } from '../site.ts'
import { languageOf, pathOf } from './command-line.ts'
import { CommandError, type FillDemo, withHouse } from './open-command.ts'

const usage = `npm run parties -- FILE.csv|tsv --kind ${partyKinds.join('|')} [--country CN] [--lang uz|uz-Cyrl|ru|zh-Hans|en]`

/** Takes a table of companies, agencies, people or places into the directory. Exit code 1 where rows are refused. */
export async function importPartyTable(args: readonly string[], fillDemo: FillDemo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { kind: { type: 'string' }, country: { type: 'string' }, lang: { type: 'string' } },
  })
  const kind = partyKinds.find((each) => each === values.kind)
  const [file] = positionals
  if (!file || positionals.length > 1 || !kind || (values.country && !/^[A-Z]{2}$/.test(values.country)))
    throw new CommandError(`Usage: ${usage}`)
  const locale = languageOf(values.lang)
  const text = await readFile(pathOf(file), 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read`)
  })
  const rows = readRows(text, locale)
  return withHouse('import', fillDemo, async (ctx) => {
    const onProgress = (done: number) => process.stderr.write(`${done} of ${rows.length} rows\n`)
    const { added, known, refused } = await importParties(ctx, { rows, kind, country: values.country, onProgress })
    process.stdout.write(`${added} added, ${known} known, ${refused.length} refused\n`)
    for (const { row, code } of refused) process.stdout.write(`  row ${row}: ${reason(locale, code)}\n`)
    return refused.length > 0 ? 1 : 0
  })
}

const reason = (locale: Locale, code: string) => findText(locale, `field.${code}`) ?? findText(locale, `error.${code}`) ?? code

function readRows(text: string, locale: Locale) {
  try {
    return readPartyTable(text)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new CommandError(reason(locale, error.code))
  }
}
