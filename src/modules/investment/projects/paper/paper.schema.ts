import { z } from 'zod'
import { checkbox, localizedText, optionalDate, text } from '../../../../platform/http/fields.ts'

const upload = z.instanceof(File, { message: 'file_needed' }).refine((file) => file.size > 0, 'file_needed')

export const attachPaperSchema = z.object({ file: upload, name: text(200), shared: checkbox })
export type AttachPaper = z.output<typeof attachPaperSchema> & { readonly projectId: string }

export const addPhotoSchema = z.object({
  photo: upload,
  takenOn: optionalDate,
  caption: localizedText(300).prefault({}),
  published: checkbox,
})
export type AddPhoto = z.output<typeof addPhotoSchema> & { readonly projectId: string }

export const pickPaperSchema = z.object({ id: z.guid('invalid') })
export type PickPaper = z.output<typeof pickPaperSchema> & { readonly projectId: string }
