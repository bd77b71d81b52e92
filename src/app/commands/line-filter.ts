import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Passes text through line by line, as it comes; line ends stay as they are. A reader that leaves
 * early (head) ends it quietly. Gives the exit code.
 */
export async function filterLines(input: Readable, output: Writable, change: (line: string) => string): Promise<number> {
  input.setEncoding('utf8')
  try {
    await pipeline(input, (source) => changed(source as AsyncIterable<string>, change), output)
  } catch (error) {
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  return 0
}

async function* changed(source: AsyncIterable<string>, change: (line: string) => string): AsyncGenerator<string> {
  let rest = ''
  let out = ''
  for await (const chunk of source) {
    let from = 0
    // Only what is new is searched: a line of many megabytes stays linear.
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const line = rest + chunk.slice(from, end)
      rest = ''
      from = end + 1
      out += line.endsWith('\r') ? change(line.slice(0, -1)) + '\r\n' : change(line) + '\n'
    }
    rest += chunk.slice(from)
    if (out !== '') yield out
    out = ''
  }
  if (rest !== '') yield change(rest)
}

/** Runs a filter; a wrong option gives one line on stderr and 2. */
export async function runFilter(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    const told = error instanceof UsageError || ((error as { code?: string }).code ?? '').startsWith('ERR_PARSE_ARGS')
    console.error(told ? (error as Error).message : error)
    process.exitCode = told ? 2 : 1
  }
}

export class UsageError extends Error {}
