import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { fieldProblem } from '../../../platform/api/api-error.ts'
import { id, localeChoice, out } from '../../../platform/api/fields.ts'
import { maximumUpload } from '../../../platform/files/picture.ts'
import { attachFile } from './attach-file.ts'
import { documentMediaTypes } from '../../../platform/files/document-kind.ts'
import { attachmentFile } from './order.queries.ts'

const attach = apiRoute({
  method: 'POST',
  path: '/orders/{order}/attachments',
  name: 'attachFile',
  tag: 'orders',
  summary: 'Put a paper to an order',
  about:
    'The body is the file itself: PDF, JPEG, PNG, WebP, XLSX or DOCX by content, at most 15 MB. Pictures lose place and camera.',
  access: { scopes: ['orders:write'] },
  params: z.object({ order: id }),
  query: z.object({
    name: z.string().max(200, 'too_long').default('').describe('Of the file, as people read it'),
    shared: z.enum(['true', 'false'], 'invalid_choice').default('false').describe('Whether the buyer sees it'),
    ...localeChoice,
  }),
  upload: { mediaTypes: ['application/octet-stream', ...Object.values(documentMediaTypes)], maximum: maximumUpload },
  answer: z.object({ id: out.id }),
  status: 201,
  async handle({ ctx, params, query, upload }) {
    if (upload.bytes.byteLength === 0) throw fieldProblem('body', 'required')
    const file = new File([new Uint8Array(upload.bytes)], query.name || 'document', { type: upload.mediaType })
    const made = await attachFile(ctx, {
      orderId: params.order,
      file,
      name: query.name,
      sharedWithBuyer: query.shared === 'true',
    })
    return { body: { id: made }, headers: { location: `/api/v1/attachments/${made}` } }
  },
})

const get = apiRoute({
  method: 'GET',
  path: '/attachments/{attachment}',
  name: 'getAttachment',
  tag: 'orders',
  summary: 'A paper of an order',
  access: { scopes: ['orders:read', 'orders:write', 'inquiries:read', 'quotations:write', 'quotations:answer'], link: true },
  params: z.object({ attachment: id }),
  query: z.object(localeChoice),
  answer: 'file',
  async handle({ ctx, params }) {
    const { name, mediaType, bytes } = await attachmentFile(ctx, params.attachment)
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    return { bytes, headers: { 'content-type': mediaType, 'content-disposition': disposition } }
  },
})

export const attachmentApi = [attach, get] as const
