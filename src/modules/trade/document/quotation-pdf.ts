import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { typesetPdf } from '../../../platform/documents/pdf.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { type QuotationDocument, quotationSheet } from './quotation-sheet.ts'

const template = path.join(projectRoot, 'src/modules/trade/document/quotation.typ')

/** A quotation as PDF/A, in one language. */
export async function quotationPdf(document: QuotationDocument): Promise<Uint8Array> {
  const { quotation } = document
  return typesetPdf(await readFile(template, 'utf8'), quotationSheet(document), quotation.sentAt ?? quotation.createdAt)
}
