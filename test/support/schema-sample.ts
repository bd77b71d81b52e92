export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly default?: unknown
}

const words = ['12.5', '2026-11-24', '081310', '12345678', '0190a0b0-0000-7000-8000-000000000001', 'https://hook.example.test/in']

export type Components = Readonly<Record<string, JsonSchema>>

export function resolved(schema: JsonSchema, components: Components): JsonSchema {
  return schema.$ref ? resolved(components[schema.$ref.split('/').at(-1)!]!, components) : schema
}

/** A value that fits a schema of the document, every property filled in. */
export function sample(given: JsonSchema, components: Components): unknown {
  const schema = resolved(given, components)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf.find((each) => each.type !== 'null') ?? schema.anyOf[0]!, components)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sample(part, components)]))
    case 'array':
      return schema.items ? [sample(schema.items, components)] : []
    case 'string':
      return schema.pattern
        ? (words.find((word) => new RegExp(schema.pattern!).test(word)) ?? 'x')
        : 'https://hook.example.test/in'
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    default:
      return 'x'
  }
}

/** The paths of every value in a sample: `['lines', 0, 'quantity']`. */
export function pathsIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return [[...path], ...value.flatMap((each, index) => pathsIn(each, [...path, index]))]
  if (typeof value === 'object' && value !== null)
    return [[...path], ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))]
  return [[...path]]
}

/** The same with one value replaced. */
export function withValue(root: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  const inner = (root as Record<string, unknown>)[key]
  if (Array.isArray(root)) return root.map((each, index) => (index === key ? withValue(inner, rest, value) : (each as unknown)))
  return { ...(root as object), [key]: withValue(inner, rest, value) }
}
