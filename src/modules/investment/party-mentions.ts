import type { LocalizedText } from '../../kernel/localized-text.ts'
import { sql } from '../../platform/database/sql.ts'
import { textFor } from '../../platform/texts/text-for.ts'
import type { MentionSource } from '../directory/index.ts'
import { interestTexts } from './interest/interest-texts.ts'
import { projectsTexts } from './projects/texts.ts'
import { investmentTexts } from './texts.ts'

interface Row {
  readonly id: string
  readonly title: LocalizedText
}

/** Projects in which a party takes part, that checked it, or that stand in it when it is a place. */
export const projectMentions: MentionSource = {
  label: (locale) => projectsTexts(locale)('board.title'),
  async find({ db, locale }, partyIds, limit) {
    const rows = await db.rows(sql<Row>`
      select j.id, j.title from investment.project j
      where j.id in (select project_id from investment.project_party where party_id = any(${partyIds}::uuid[])
          union select project_id from investment.project_check where party_id = any(${partyIds}::uuid[]))
        or j.district_slug in (select place_slug from directory.party where id = any(${partyIds}::uuid[]))
      order by j.created_at desc, j.id limit ${limit}`)
    return rows.map(({ id, title }) => ({ ...textFor(title, locale), href: `/staff/investment/projects/${id}` }))
  },
}

/** What a party signed. */
export const memorandumMentions: MentionSource = {
  label: (locale) => investmentTexts(locale)('nav.memoranda'),
  async find({ db, locale }, partyIds, limit) {
    const rows = await db.rows(sql<Row>`
      select m.id, m.title from investment.memorandum m
      where m.id in (select memorandum_id from investment.memorandum_party where party_id = any(${partyIds}::uuid[]))
      order by m.created_at desc, m.id limit ${limit}`)
    return rows.map(({ id, title }) => ({ ...textFor(title, locale), href: `/staff/investment/memoranda/${id}` }))
  },
}

/** What a party asked about, and the offers whose documents it asked to read. */
export const interestMentions: MentionSource = {
  label: (locale) => interestTexts(locale)('nav.interests'),
  async find({ db, locale }, partyIds, limit) {
    const interests = await db.rows(sql<{ id: string; number: string }>`
      select id, number from investment.interest where party_id = any(${partyIds}::uuid[])
      order by created_at desc, id limit ${limit}`)
    const requests = await db.rows(sql<Row & { offerId: string }>`
      select r.id, r.offer_id as "offerId", o.product as title from investment.offer_request r
      join investment.offer o on o.id = r.offer_id where r.party_id = any(${partyIds}::uuid[])
      order by r.created_at desc, r.id limit ${limit}`)
    return [
      ...interests.map(({ id, number }) => ({ text: number, href: `/staff/investment/interests/${id}` })),
      ...requests.map(({ id, title, offerId }) => ({
        ...textFor(title, locale),
        href: `/staff/investment/offers/${offerId}#request-${id}`,
      })),
    ].slice(0, limit)
  },
}
