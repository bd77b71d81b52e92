import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** Output is gathered to about this much before it is written. */
const BATCH = 1 << 16

/**
 * Passes text through line by line, as it comes; line ends stay as they are. A reader that leaves
 * early (head) ends it quietly. Gives the exit code.
 */
export async function filterLines(input: Readable, output: Writable, change: (line: string) => string): Promise<number> {
  let gone = false
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  input.setEncoding('utf8')
  let rest = ''
  let out = ''
  const flush = async () => {
    const text = out
    out = ''
    if (text !== '' && !gone && !output.write(text)) await Promise.race([once(output, 'drain'), once(output, 'close')])
  }
  for await (const chunk of input as AsyncIterable<string>) {
    if (gone) return 0
    let from = 0
    // Only what is new is searched: a line of many megabytes stays linear.
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const line = rest + chunk.slice(from, end)
      rest = ''
      from = end + 1
      out += line.endsWith('\r') ? change(line.slice(0, -1)) + '\r\n' : change(line) + '\n'
      if (out.length >= BATCH) await flush()
    }
    rest += chunk.slice(from)
    await flush()
  }
  if (rest !== '') out += change(rest)
  await flush()
  return 0
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
