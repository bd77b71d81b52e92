/** How deep a body may be nested: none of ours needs more than six. */
const deepest = 32

// PostgreSQL takes no NUL and no half of a surrogate pair; other control characters nobody means to send.
const unwritable = /[\p{Cc}--[\t\n\r\u0080-\u009f]]/v

/** Whether a text can be stored and shown: well-formed Unicode without control characters but tab and line ends. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && !unwritable.test(text)
}

/** The path of the first text (or key) in a JSON value that cannot be stored, or of what is nested too deep; else undefined. */
export function unwritablePath(root: unknown): string | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string' && !isWritable(value)) return path
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) return path
    for (const [key, inner] of Object.entries(value)) {
      if (!isWritable(key)) return path
      open.push({ value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 })
    }
  }
  return undefined
}
