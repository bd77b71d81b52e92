import { amountText } from '../../../kernel/money.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { countryName } from '../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { memorandaTexts } from '../memoranda/memoranda-texts.ts'
import { memorandumColumns } from '../memoranda/memorandum.row.ts'
import { type NamedParty, partiesOf as paperParties } from '../memoranda/memorandum.queries.ts'
import type { Memorandum, Side } from '../memoranda/memorandum.ts'
import { capacityUnitName } from '../projects/figure/capacity-units.ts'
import type { CurrencyTotal } from '../projects/figure/figure.ts'
import { projectRows, type ProjectRow } from '../projects/project/project-row.queries.ts'
import { projectsTexts } from '../projects/texts.ts'
import { exchangeTexts } from './exchange-texts.ts'
import type { Field } from './fields.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'

/** A number that a spreadsheet may add up, or words; `texts` are written in one language or in all. */
export type ExportValue = string | { readonly decimal: string } | { readonly texts: LocalizedText }
export type ExportRow = Partial<Record<Field, ExportValue>>

interface Extra {
  readonly id: string
  readonly investors: LocalizedText[]
  readonly partners: LocalizedText[]
  readonly years: number[]
}

/** Every project as a row of fields, the oldest first, in words of the reader's language. */
export async function projectsOut(ctx: Ctx): Promise<ExportRow[]> {
  allow(ctx, 'investment.read')
  const { db } = ctx
  const rows = await projectRows(ctx, today(ctx), sql`investment.project p`, sql`order by p.created_at, p.id`)
  const named = (role: 'investor' | 'local_partner') => sql`array(
    select n.names from investment.project_party pp join directory.party_now n on n.party_id = pp.party_id
    where pp.project_id = p.id and pp.role = ${role} order by pp.added_at, pp.id)`
  const extras = await db.rows(sql<Extra>`
    select p.id, ${named('investor')} as investors, ${named('local_partner')} as partners, array(
      select distinct f.year from investment.standing_figure f where f.project_id = p.id and f.year is not null order by 1) as years
    from investment.project p`)
  const byId = new Map(extras.map((extra) => [extra.id, extra]))
  return rows.map((row) => projectOut(ctx, row, byId.get(row.id)))
}

function projectOut({ locale }: Ctx, row: ProjectRow, extra: Extra | undefined): ExportRow {
  const all = [...row.planned, ...row.paid]
  const one = new Set(all.map(({ currency }) => currency)).size === 1
  const names = (list: readonly LocalizedText[] = []) => list.map((each) => wordsFor(each, locale)).join('; ')
  const years = extra?.years ?? []
  return {
    number: row.number,
    title: { texts: row.title },
    summary: { texts: row.summary },
    sector: wordsFor(row.sectorNames, locale),
    district: row.districtNames ? wordsFor(row.districtNames, locale) : '',
    country: row.country ? countryName(row.country, locale) : '',
    stage: projectsTexts(locale)(`stage.${row.stage}`),
    since: row.stageSince.toString(),
    investor: names(extra?.investors),
    localPartner: names(extra?.partners),
    planned: sums(row.planned, one),
    paid: sums(row.paid, one),
    currency: one ? all[0]!.currency : '',
    year: years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? ''),
    jobsPlanned: whole(row.jobsPlanned),
    jobsFilled: whole(row.jobsFilled),
    capacity: row.capacity
      ? { decimal: row.capacity.quantity.replace(/\.?0+$/, (zeros) => (zeros.includes('.') ? '' : zeros)) }
      : '',
    capacityUnit: row.capacity
      ? capacityUnitName(row.capacity.unit, locale) + (row.capacity.perYear ? `/${exchangeTexts(locale)('exchange.year')}` : '')
      : '',
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn?.toString() ?? '',
  }
}

const whole = (count: number | null): ExportValue => (count === null ? '' : { decimal: String(count) })

function sums(totals: readonly CurrencyTotal[], one: boolean): ExportValue {
  const [only] = totals
  if (one && only) return { decimal: amountText(only) }
  return totals.map((total) => `${amountText(total)} ${total.currency}`).join('; ')
}

/** Every paper that was not discarded as a row of fields, the oldest first. */
export async function memorandaOut(ctx: Ctx): Promise<ExportRow[]> {
  allow(ctx, 'investment.read')
  const { locale, db } = ctx
  const rows = await db.rows(sql<Memorandum & { project: string | null }>`
    select ${memorandumColumns}, p.number as project
    from investment.memorandum m left join investment.project p on p.id = m.project_id
    where m.state <> 'discarded' order by m.created_at, m.id`)
  const parties = await paperParties(
    ctx,
    rows.map(({ id }) => id),
  )
  const ofSide = (id: string, side: Side): NamedParty[] => (parties.get(id) ?? []).filter((party) => party.side === side)
  const names = (id: string, side: Side) =>
    ofSide(id, side)
      .map((party) => wordsFor(party.names, locale))
      .join('; ')
  return rows.map((row) => ({
    number: row.number,
    title: { texts: row.title },
    kind: memorandaTexts(locale)(`memorandum.kind.${row.kind}`),
    signedOn: row.signedOn?.toString() ?? '',
    place: row.place,
    validUntil: row.validUntil?.toString() ?? '',
    languages: row.languages.join(', '),
    home: names(row.id, 'home'),
    homePost: ofSide(row.id, 'home')[0]?.signatoryPost ?? '',
    partner: names(row.id, 'partner'),
    partnerPost: ofSide(row.id, 'partner')[0]?.signatoryPost ?? '',
    project: row.project ?? '',
  }))
}
