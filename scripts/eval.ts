import { evaluate } from '../src/app/commands/evaluate.ts'
import type { Converter } from '../src/app/commands/eval/judge-scripts.ts'
import { runFilter } from '../src/app/commands/line-filter.ts'

/** npm converters to stand beside ours; none where the packages of development are not installed. */
async function otherConverters(): Promise<Converter[]> {
  const module = await import('lotin-kirill').catch(() => undefined)
  if (module === undefined) return []
  // An older module inside a module: its default is one step deeper in Node than its types say.
  const Tool = (module.default as unknown as { default?: typeof module.default }).default ?? module.default
  const tool = new Tool()
  return [{ name: 'lotin-kirill', toLatin: (text) => tool.textToLatin(text), toCyrillic: (text) => tool.textToCyrillic(text) }]
}

await runFilter(async () => evaluate(process.argv.slice(2), await otherConverters()))
