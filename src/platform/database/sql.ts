import { createHash } from 'node:crypto'

/** A statement whose values travel as parameters. `Row` is what it gives back. */
export interface Sql<Row = unknown> {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
  readonly row?: Row
}

export const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

/** `` sql<Row>`select … where id = ${id}` ``. A nested `sql` is spliced in; everything else becomes a parameter. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql<Row> {
  const outStrings: string[] = [strings[0] ?? '']
  const outValues: unknown[] = []
  values.forEach((value, index) => {
    const next = strings[index + 1] ?? ''
    if (!isSql(value)) {
      outValues.push(value)
      outStrings.push(next)
      return
    }
    outStrings[outStrings.length - 1] += value.strings[0] ?? ''
    value.values.forEach((inner, position) => {
      outValues.push(inner)
      outStrings.push(value.strings[position + 1] ?? '')
    })
    outStrings[outStrings.length - 1] += next
  })
  return { strings: outStrings, values: outValues }
}

/** Joins fragments: `join(conditions, sql` and `)`. An empty list gives nothing. */
export function join(parts: readonly Sql[], separator: Sql): Sql {
  return parts.reduce<Sql>((all, part, index) => (index === 0 ? part : sql`${all}${separator}${part}`), sql``)
}

/** A value for a `jsonb` parameter. */
export function json(value: unknown): string {
  return JSON.stringify(value)
}

const compiled = new Map<string, { name: string; text: string }>()

/** Text with `$n` and a name derived from it, so that the server plans each statement once a connection. */
export function compile(statement: Sql): { name: string; text: string; values: unknown[] } {
  const key = statement.strings.join('\u0000')
  let known = compiled.get(key)
  if (!known) {
    const text = statement.strings.reduce((all, part, index) => `${all}$${index}${part}`)
    known = { name: createHash('sha256').update(text).digest('hex').slice(0, 24), text }
    compiled.set(key, known)
  }
  return { ...known, values: [...statement.values] }
}
