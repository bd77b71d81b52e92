/** Joins class names and leaves out what is false or empty; nothing at all when none is left. */
export function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
