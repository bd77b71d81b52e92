import { type OpenApiDocument, openApiDocument } from '../../platform/api/document.ts'
import { apiRoutes, apiTags } from './api-routes.ts'

const made = new Map<string, OpenApiDocument>()

/** The document of a house: the same for as long as the process lives. */
export function apiDocument(publicUrl: string): OpenApiDocument {
  const known =
    made.get(publicUrl) ?? openApiDocument(apiRoutes, { title: 'Savdo Uyi', version: '1.0.0', publicUrl, tags: apiTags })
  made.set(publicUrl, known)
  return known
}
