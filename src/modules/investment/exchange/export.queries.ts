import { plain } from '../../../kernel/decimal.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { amountText, type Currency } from '../../../kernel/money.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { countryName } from '../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { memorandaTexts } from '../memoranda/memoranda-texts.ts'
import { memorandumColumns } from '../memoranda/memorandum.row.ts'
import { type NamedParty, partiesOf as paperParties } from '../memoranda/memorandum.queries.ts'
import type { Memorandum, Side } from '../memoranda/memorandum.ts'
import { type CapacityUnit, capacityUnitName } from '../projects/figure/capacity-units.ts'
import { projectRows, type ProjectRow } from '../projects/project/project-row.queries.ts'
import { projectsTexts } from '../projects/texts.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { decimalOut, type ExportRow, type ExportValue, type MoneyOut } from './export-row.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'

interface Extra {
  readonly id: string
  readonly investors: LocalizedText[]
  readonly partners: LocalizedText[]
  readonly money: { kind: 'money_planned' | 'money_paid'; year: number; currency: Currency; minor: string }[]
  readonly reached: { quantity: string; unit: CapacityUnit; perYear: boolean } | null
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
    select p.id, ${named('investor')} as investors, ${named('local_partner')} as partners, coalesce((
        select jsonb_agg(jsonb_build_object('kind', m.kind, 'year', m.year, 'currency', m.currency, 'minor', m.minor::text)
          order by m.year, m.currency)
        from (select f.kind, f.year, f.currency, sum(f.amount_minor) as minor from investment.standing_figure f
          where f.project_id = p.id and f.year is not null group by f.kind, f.year, f.currency) m), '[]') as money, (
        select jsonb_build_object('quantity', f.quantity::text, 'unit', f.unit, 'perYear', f.per_year)
        from investment.standing_figure f where f.project_id = p.id and f.kind = 'capacity_reached'
        order by f.as_of desc, f.recorded_at desc, f.id desc limit 1) as reached
    from investment.project p`)
  const byId = new Map(extras.map((extra) => [extra.id, extra]))
  return rows.map((row) => projectOut(ctx, row, byId.get(row.id)))
}

function projectOut({ locale }: Ctx, row: ProjectRow, extra: Extra | undefined): ExportRow {
  const names = (list: readonly LocalizedText[] = []) => list.map((each) => wordsFor(each, locale)).join('; ')
  const money = (extra?.money ?? []).map(({ kind, year, currency, minor }): MoneyOut => ({
    field: kind === 'money_planned' ? 'planned' : 'paid',
    year,
    currency,
    decimal: amountText({ minor: BigInt(minor), currency }),
  }))
  const [first] = money
  const sum = (field: MoneyOut['field']) => decimalOut(money.find((each) => each.field === field)?.decimal ?? null)
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
    // True where there is one of a kind; where years or currencies differ each has a column of its own.
    planned: sum('planned'),
    paid: sum('paid'),
    currency: first?.currency ?? '',
    year: first ? String(first.year) : '',
    money,
    jobsPlanned: whole(row.jobsPlanned),
    jobsFilled: whole(row.jobsFilled),
    capacity: decimalOut(row.capacity?.quantity ?? null),
    capacityUnit: row.capacity ? unitOut(row.capacity, locale) : '',
    capacityReached: extra?.reached ? `${plain(extra.reached.quantity)} ${unitOut(extra.reached, locale)}` : '',
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn?.toString() ?? '',
  }
}

const whole = (count: number | null): ExportValue => (count === null ? '' : { decimal: String(count) })

const unitOut = ({ unit, perYear }: { readonly unit: CapacityUnit; readonly perYear: boolean }, locale: Locale) =>
  capacityUnitName(unit, locale) + (perYear ? `/${exchangeTexts(locale)('exchange.year')}` : '')

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
