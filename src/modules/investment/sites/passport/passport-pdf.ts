import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { typesetPdf } from '../../../../platform/documents/pdf.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { projectRoot } from '../../../../platform/project-root.ts'
import { stateFill } from '../plan/plan-parts.ts'
import { planOfSite } from '../plan/plan-of-site.ts'
import type { Site } from '../site.ts'
import { passportSheet } from './passport-sheet.ts'

const template = path.join(projectRoot, 'src/modules/investment/sites/passport/passport.typ')

/** A site's passport as PDF/A, in the reader's language, with its plan as it stands now. */
export async function passportPdf(ctx: Ctx, site: Site): Promise<Uint8Array> {
  const sheet = passportSheet(ctx, site)
  // The face that the thread knows has both the Latin and the Chinese signs of the plan.
  const plan = planOfSite(site, ctx.locale)?.replace('<svg ', '<svg font-family="Noto Sans, Noto Sans SC" ') ?? ''
  return typesetPdf(await readFile(template, 'utf8'), { ...sheet, plan, fills: stateFill }, ctx.now)
}
