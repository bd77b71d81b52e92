import type { Locale } from '../../../../kernel/locale.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { countryName } from '../../../../platform/texts/country-name.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Choice } from '../../../../ui/components/index.ts'
import { countryCodes } from './country-codes.ts'
import { districts, officers, sectors } from './setup.queries.ts'

/** What can be chosen for a project, in the reader's words and order. */
export interface ProjectChoices {
  readonly sectors: Choice[]
  readonly districts: Choice[]
  readonly officers: Choice[]
  readonly countries: Choice[]
}

/** `used` leaves countries out that no project comes from, for a filter. */
export async function projectChoices(ctx: Ctx, used = false): Promise<ProjectChoices> {
  const { db, locale } = ctx
  const [kinds, places, people, from] = await Promise.all([
    sectors(db),
    districts(db),
    officers(db),
    used
      ? db.rows(sql<{ country: string }>`select distinct country from investment.project where country is not null`)
      : countryCodes.map((country) => ({ country })),
  ])
  return {
    sectors: kinds
      .filter(({ archived }) => used || !archived)
      .map(({ code, names }) => ({ value: code, label: wordsFor(names, locale), lang: langFor(names, locale) })),
    districts: sorted(
      places.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale), lang: langFor(names, locale) })),
      locale,
    ),
    officers: people.map(({ accountId, name }) => ({ value: accountId, label: name })),
    countries: sorted(
      from.map(({ country }) => ({ value: country, label: countryName(country, locale) })),
      locale,
    ),
  }
}

const sorted = (choices: Choice[], locale: Locale) => choices.toSorted((a, b) => a.label.localeCompare(b.label, locale))
