import type { OpenApiDocument } from '../../platform/api/document.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly default?: unknown
  readonly format?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** One line of a table of fields. */
export interface SchemaRow {
  readonly path: string
  readonly type: string
  readonly needed: boolean
  readonly about: string
}

// Deeper than that the document itself is the better reading.
const deepest = 3

/** The fields of a schema of the document, those inside others by path: `lines[].quantity`. */
export function schemaRows(document: OpenApiDocument, given: unknown): SchemaRow[] {
  return rowsOf(document, given as Schema, '', 0)
}

function rowsOf(document: OpenApiDocument, given: Schema, prefix: string, depth: number): SchemaRow[] {
  const schema = bare(document, given)
  if (schema.type === 'array' && schema.items) return rowsOf(document, schema.items, `${prefix}[]`, depth)
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const inner = bare(document, part)
    const row = {
      path,
      type: typeOf(document, part),
      needed: schema.required?.includes(name) ?? false,
      about: aboutOf(part, inner),
    }
    return [row, ...(depth < deepest ? rowsOf(document, part, path, depth + 1) : [])]
  })
}

// Behind a reference, and without the `null` beside it.
function bare(document: OpenApiDocument, schema: Schema): Schema {
  if (schema.$ref) return bare(document, document.components.schemas[schema.$ref.split('/').at(-1)!] as Schema)
  const [one, ...others] = (schema.anyOf ?? []).filter((each) => each.type !== 'null')
  return one && others.length === 0 ? bare(document, one) : schema
}

function typeOf(document: OpenApiDocument, given: Schema): string {
  const optional = given.anyOf?.some((each) => each.type === 'null') ? ' | null' : ''
  const schema = bare(document, given)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return `${schema.enum.length > 8 ? 'string' : schema.enum.join(' | ')}${optional}`
  if (schema.type === 'array') return `${schema.items ? typeOf(document, schema.items) : ''}[]${optional}`
  return `${schema.format ?? schema.type ?? 'any'}${optional}`
}

function aboutOf(part: Schema, inner: Schema): string {
  const limits = [
    inner.enum && inner.enum.length > 8 && inner.enum.join(', '),
    inner.maxLength !== undefined && `≤ ${inner.maxLength}`,
    inner.minimum !== undefined && inner.maximum !== undefined && `${inner.minimum}–${inner.maximum}`,
    saysSomething(part.default) && `= ${JSON.stringify(part.default)}`,
  ]
  return [part.description ?? inner.description, ...limits].filter(Boolean).join(' · ')
}

const saysSomething = (value: unknown) => value !== undefined && !['""', '[]', '{}'].includes(JSON.stringify(value))

/** As `schemaRows`, for what stands in a path, a query or a header. */
export function typeText(document: OpenApiDocument, schema: unknown): { type: string; about: string } {
  const part = schema as Schema
  return { type: typeOf(document, part), about: aboutOf(part, bare(document, part)) }
}
