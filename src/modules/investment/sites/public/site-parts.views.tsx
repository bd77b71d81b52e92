import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { plain } from '../../../../kernel/decimal.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { DataTable } from '../../../../ui/components/index.ts'
import { type Site, type Utility, utilityKinds, utilityUnits } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'

interface Props {
  readonly locale: Locale
  readonly site: Site
}

/** A capacity with its unit; what is not known says so. */
export function capacityText(amount: string | null | undefined, kind: Utility['kind'], locale: Locale): string {
  const t = sitesTexts(locale)
  return amount === null || amount === undefined
    ? t('unknown')
    : `${groupDigits(plain(amount), locale)} ${t(`unit.${utilityUnits[kind]}`)}`
}

/** A distance; zero is "on the site". */
export function distanceText(km: string | null | undefined, locale: Locale): string {
  const t = sitesTexts(locale)
  if (km === null || km === undefined) return t('unknown')
  return Number(km) === 0 ? t('onSite') : t('km', { km: groupDigits(plain(km), locale) })
}

/** Every supply stands in the table, also one that nobody has told anything of: an investor asks for it. */
export function SupplyTable({ locale, site }: Props) {
  const t = sitesTexts(locale)
  const of = (kind: Utility['kind']) => site.utilities.find((each) => each.kind === kind)
  return (
    <DataTable
      caption={t('supply.title')}
      hideCaption
      rows={[...utilityKinds]}
      columns={[
        {
          key: 'kind',
          label: t('supply.kind'),
          primary: true,
          cell: (kind) => {
            const note = of(kind)?.note ?? {}
            return (
              <>
                {t(`need.${kind}`)}
                {wordsFor(note, locale) && (
                  <span class="cell-note" lang={langFor(note, locale)}>
                    {wordsFor(note, locale)}
                  </span>
                )}
              </>
            )
          },
        },
        {
          key: 'available',
          label: t('supply.available'),
          numeric: true,
          cell: (kind) => capacityText(of(kind)?.available, kind, locale),
        },
        { key: 'total', label: t('supply.total'), numeric: true, cell: (kind) => capacityText(of(kind)?.total, kind, locale) },
        {
          key: 'distance',
          label: t('supply.distance'),
          numeric: true,
          cell: (kind) => distanceText(of(kind)?.distanceKm, locale),
        },
      ]}
    />
  )
}

export function LinkList({ locale, site }: Props) {
  const t = sitesTexts(locale)
  return (
    <DataTable
      caption={t('links.title')}
      hideCaption
      rows={[...site.links]}
      columns={[
        { key: 'kind', label: t('links.kind'), primary: true, cell: ({ kind }) => t(`link.${kind}`) },
        {
          key: 'name',
          label: t('links.name'),
          cell: ({ names }) => <span lang={langFor(names, locale)}>{wordsFor(names, locale) || '—'}</span>,
        },
        {
          key: 'distance',
          label: t('supply.distance'),
          numeric: true,
          cell: ({ distanceKm }) => distanceText(distanceKm, locale),
        },
      ]}
    />
  )
}

export function IncentiveList({ locale, site }: Props) {
  const t = sitesTexts(locale)
  if (site.incentives.length === 0) return <p class="field-hint">{t('incentives.none')}</p>
  return (
    <ul class="incentives">
      {site.incentives.map(({ texts, act, actUrl, until }) => (
        <li>
          <p lang={langFor(texts, locale)}>{wordsFor(texts, locale)}</p>
          <p class="incentive-act">
            {t('incentives.act')}:{' '}
            {actUrl ? (
              <a class="link" href={actUrl} rel="noreferrer">
                {act}
              </a>
            ) : (
              act
            )}
            {until && ` · ${t('incentives.until', { date: formatDay(Temporal.PlainDate.from(until), locale) })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
