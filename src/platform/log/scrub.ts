// A mail address, a private link and the secret of a store or database in an address of its own.
const spoken: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>(),;:=\\]+@[^\s"'<>(),;:=\\]+\.[^\s"'<>(),;:=\\]+/g, '…@…'],
  [/\/i\/[\w.~-]{8,}/g, '/i/…'],
  [/\/invitation\/[\w.~-]{8,}/g, '/invitation/…'],
  [/(\w:\/\/)[^\s"/@]+@/g, '$1…@'],
]

/** Takes out of a line what no log of ours may hold, wherever it came from: the text of a library's error as well. */
export function scrub(line: string): string {
  return spoken.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)
}

/** What is told of an error: where and of which kind. Values of a row that the database quotes are left out. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, table, constraint } = error as Error & { code?: string; table?: string; constraint?: string }
  // PostgreSQL's classes 22 and 23 (data, integrity) name what was written, in quotation marks.
  const quoting = /^2[23]/.test(code ?? '')
  const told = (text: string) => (quoting ? text.replace(/"[^"\n]*"/g, '"…"') : text)
  return {
    type: error.name,
    message: told(error.message),
    stack: told(error.stack ?? ''),
    ...(code ? { code } : {}),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  }
}
