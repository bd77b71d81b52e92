import { evaluate } from '../src/app/commands/evaluate.ts'
import { icuConverter } from '../src/app/commands/eval/icu.ts'
import { type Converter, converterOf } from '../src/app/commands/eval/judge-scripts.ts'
import { runFilter } from '../src/app/commands/line-filter.ts'

/** The system's ICU and npm converters to stand beside ours; what is not installed is said to be missing. */
async function otherConverters(): Promise<Converter[]> {
  const others = [icuConverter(), await lotinKirill()]
  for (const [at, name] of ['ICU (uconv)', 'lotin-kirill'].entries())
    if (others[at] === undefined) console.log(`${name}: not installed here, left out`)
  return others.filter((each) => each !== undefined)
}

async function lotinKirill(): Promise<Converter | undefined> {
  const module = await import('lotin-kirill').catch(() => undefined)
  if (module === undefined) return undefined
  // An older module inside a module: its default is one step deeper in Node than its types say.
  const Tool = (module.default as unknown as { default?: typeof module.default }).default ?? module.default
  const tool = new Tool()
  return converterOf(
    'lotin-kirill',
    (text) => tool.textToLatin(text),
    (text) => tool.textToCyrillic(text),
  )
}

await runFilter(async () => evaluate(process.argv.slice(2), await otherConverters()))
