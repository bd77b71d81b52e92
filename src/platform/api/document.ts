import { z } from 'zod'
import { scopes } from '../../kernel/scope.ts'
import type { ApiRoute } from './api-route.ts'
import { problemSchema } from './problem.schema.ts'

type Json = Record<string, unknown>

export interface OpenApiDocument {
  readonly openapi: string
  readonly info: Json
  readonly servers: readonly Json[]
  readonly tags: readonly { name: string; description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json; readonly responses: Json }
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly security: readonly Json[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<Record<string, Json>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Json
}

interface About {
  readonly title: string
  readonly version: string
  readonly publicUrl: string
  readonly tags: readonly { name: string; description: string }[]
}

/** The OpenAPI 3.1 document of some routes, made of the very schemas that read their calls. */
export function openApiDocument(routes: readonly ApiRoute[], about: About): OpenApiDocument {
  const schemas: Json = {}
  const schemaOf = (schema: z.ZodType): Json =>
    collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, schemas)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    paths[`/api/v1${route.path}`] = { ...paths[`/api/v1${route.path}`], [route.method.toLowerCase()]: operation(route, schemaOf) }
  }
  const problem = {
    description: 'What went wrong (RFC 9457), in the reader’s language',
    content: { 'application/problem+json': { schema: schemaOf(problemSchema) } },
  }
  return {
    openapi: '3.1.1',
    info: {
      title: about.title,
      version: about.version,
      description: introduction,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: about.publicUrl }],
    tags: about.tags,
    paths,
    components: {
      schemas,
      responses: { Problem: problem },
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'sv_…',
          description: `Key of a program. Scopes: ${scopes.join(', ')}.`,
        },
        inquiry: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token of one inquiry, as its sender got it: opens that inquiry alone.',
        },
      },
    },
  }
}

const introduction = `Amounts and quantities are strings, so that no digit is lost. Lists answer \`{items, total, next}\`; \`next\` is the \`cursor\` of the page after.
Texts stand in all the languages that there are, and once more in the language asked for (\`locale\`, else \`Accept-Language\`), with the tag of the language that it really is.
A POST that bears an \`Idempotency-Key\` is done once: a repetition within 24 hours gets the first answer. Reads bear an \`ETag\`; a write that changes something names it in \`If-Match\`.`

function operation(route: ApiRoute, schemaOf: (schema: z.ZodType) => Json): Operation {
  return {
    operationId: route.name,
    summary: route.summary,
    ...(route.about ? { description: route.about } : {}),
    tags: [route.tag],
    security: securityOf(route),
    parameters: [...fields(route.params, 'path', schemaOf), ...fields(route.query, 'query', schemaOf), ...headers(route)],
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } } : {}),
    ...(route.upload
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              route.upload.mediaTypes.map((type) => [type, { schema: { type: 'string', contentMediaType: type } }]),
            ),
          },
        }
      : {}),
    responses: {
      [route.status ?? 200]: success(route, schemaOf),
      ...(route.method === 'GET' ? { 304: { description: 'Unchanged since the ETag given' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function securityOf({ access }: ApiRoute): Json[] {
  const link = access.link ? [{ inquiry: [] }] : []
  return access.public ? [{}, { key: [] }] : [{ key: access.scopes }, ...link]
}

function success(route: ApiRoute, schemaOf: (schema: z.ZodType) => Json): Json {
  if (!route.answer) return { description: 'Done' }
  if (route.answer === 'file')
    return {
      description: 'The file',
      content: { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } },
    }
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(route.answer) } } }
}

function fields(schema: z.ZodObject | undefined, where: 'path' | 'query', schemaOf: (schema: z.ZodType) => Json): Parameter[] {
  if (!schema) return []
  const whole = schemaOf(schema) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(whole.properties ?? {}).map(([name, { description, ...part }]) => ({
    name,
    in: where,
    required: where === 'path' || (whole.required ?? []).includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema: part,
  }))
}

function headers(route: ApiRoute): Parameter[] {
  const header = (name: string, required: boolean, description: string): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(route.method === 'POST'
      ? [header('Idempotency-Key', false, 'Any text of your own, 1–255 signs: the call is done once')]
      : []),
    ...(route.ifMatch ? [header('If-Match', route.ifMatch === 'needed', 'ETag of what you read, or *')] : []),
  ]
}

// Named schemas stand once, among the components.
function collect({ $schema: _, $defs = {}, ...schema }: Json, schemas: Json): Json {
  const moved = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
  for (const [name, inner] of Object.entries($defs as Json)) schemas[name] = moved(inner)
  return moved(schema)
}
