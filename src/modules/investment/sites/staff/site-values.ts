import { plain } from '../../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import type { Site } from '../site.ts'

/** A stored site as the inputs of its form, by their names. */
export function siteValues(site: Site): FormValues {
  return filled({
    kind: site.kind,
    state: site.state,
    district: site.district,
    areaHa: site.areaHa && plain(site.areaHa),
    salePrice: site.sale && plain(site.sale.amount),
    saleCurrency: site.sale?.currency,
    rentPrice: site.rent && plain(site.rent.amount),
    rentCurrency: site.rent?.currency,
    source: site.source,
    asOf: site.asOf?.toString(),
    revision: site.revision,
    ...words('names', site.names),
    ...words('description', site.description),
    ...words('address', site.address),
    ...words('terms', site.terms),
    ...Object.assign(
      {},
      ...site.utilities.map(({ kind, available, total, distanceKm, note }) => ({
        [`utilities.${kind}.available`]: available && plain(available),
        [`utilities.${kind}.total`]: total && plain(total),
        [`utilities.${kind}.distanceKm`]: distanceKm && plain(distanceKm),
        ...words(`utilities.${kind}.note`, note),
      })),
      ...site.links.map(({ kind, names, distanceKm }, row) => ({
        [`links.${row}.kind`]: kind,
        [`links.${row}.distanceKm`]: distanceKm && plain(distanceKm),
        ...words(`links.${row}.names`, names),
      })),
      ...site.incentives.map(({ texts, act, actUrl, until }, row) => ({
        [`incentives.${row}.act`]: act,
        [`incentives.${row}.actUrl`]: actUrl,
        [`incentives.${row}.until`]: until,
        ...words(`incentives.${row}.texts`, texts),
      })),
    ),
  })
}

/** One text in several languages as the inputs `{name}.{tag}`. */
export function words(name: string, text: LocalizedText): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(text).map(([tag, said]) => [`${name}.${tag}`, said]))
}

/** Leaves out what has no value. */
export function filled(values: Record<string, string | number | null | undefined>): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  )
}

/** How many rows of a list stand in a form: those with something in them, and `spare` for more. */
export function rowCount(values: FormValues, list: string, spare: number): number {
  const rows = Object.entries(values).flatMap(([name, value]) => {
    const [, row] = new RegExp(`^${list}\\.(\\d+)\\.`).exec(name) ?? []
    return row !== undefined && value !== '' ? [Number(row) + 1] : []
  })
  return Math.max(0, ...rows) + spare
}
