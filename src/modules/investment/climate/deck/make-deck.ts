import { createHash } from 'node:crypto'
import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { storeDocument } from '../../../../platform/files/store-document.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { allow } from '../../access.ts'
import { sectors } from '../../projects/setup/setup.queries.ts'
import { publishedSites } from '../../sites/site.queries.ts'
import { deckMade } from '../climate.events.ts'
import { climateNow } from '../page/presentation.ts'
import { enteredBy } from '../value/write-value.ts'
import { composeDeck } from './compose-deck.ts'
import type { DeckInput } from './deck.schema.ts'
import { projectSlides, siteSlides } from './place-slides.ts'
import type { DeckFormat } from './sections.ts'
import { writePdf } from './write-pdf.ts'
import { writePptx } from './write-pptx.ts'

export const deckMediaTypes: Readonly<Record<DeckFormat, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
}

/**
 * Makes a deck for one investor from what stands now, and keeps the very file that is handed over. Errors on the fields
 * `sector` and `sites` when they are no longer there.
 */
export async function makeDeck(ctx: Ctx, input: DeckInput): Promise<{ id: string }> {
  allow(ctx, 'investment.write')
  const refused = (field: string) => new AppError('check_fields', 'invalid', { fields: { [field]: { code: 'invalid_choice' } } })
  const reader: Ctx = { ...ctx, locale: input.locale }
  const [climate, all, known] = await Promise.all([climateNow(ctx), publishedSites(ctx), sectors(ctx.db)])
  const sector = known.find(({ code }) => code === input.sector)
  if (input.sector !== undefined && !sector) throw refused('sector')
  const sites = all.filter(({ id }) => input.sites.includes(id))
  if (sites.length !== new Set(input.sites).size) throw refused('sites')
  const deck = composeDeck(reader, climate, {
    sections: input.sections,
    investor: input.investor,
    ...(sector ? { subject: wordsFor(sector.names, input.locale) } : {}),
    sites: siteSlides(reader, sites),
    projects: input.sections.includes('projects') ? await projectSlides(reader, input.sector) : [],
  })
  const bytes =
    input.format === 'pptx'
      ? await writePptx(deck, ctx.house, input.locale)
      : await writePdf(deck, ctx.house, input.locale, ctx.now)
  const id = newId()
  const name = `${input.investor.replace(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, ' ').trim()} ${input.locale}.${input.format}`
  const by = enteredBy(ctx)
  await transact(ctx, async (tx) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const fileId = await storeDocument(tx, ctx, { bytes, mediaType: deckMediaTypes[input.format], name, sha256 })
    await tx.run(sql`
      insert into investment.deck (id, investor, locale, format, sector, sites, sections, file_id, made_by, made_by_name, made_at)
      values (${id}, ${input.investor}, ${input.locale}, ${input.format}, ${input.sector ?? null}, ${input.sites}::uuid[],
        ${input.sections}, ${fileId}, ${by.id}, ${by.name}, ${ctx.now})`)
    await record(
      tx,
      ctx,
      deckMade(id, { investor: input.investor, locale: input.locale, format: input.format, sections: input.sections }),
    )
  })
  return { id }
}
