import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { apiDocument } from '../src/app/api/api-document.ts'
import { apiRoutes } from '../src/app/api/api-routes.ts'

test('the document is OpenAPI 3.1 to a public validator, and names every route', async () => {
  const document = apiDocument('https://house.example')
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)
  expect([valid, errors]).toEqual([true, undefined])
  expect(validator.version).toBe('3.1')
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(named.toSorted()).toEqual(apiRoutes.map(({ method, path }) => `${method} /api/v1${path}`).toSorted())
  expect(JSON.stringify(document)).not.toContain('$defs')
  const names = apiRoutes.map(({ name }) => name)
  expect(names.length).toBe(new Set(names).size)
})
