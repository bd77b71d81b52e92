import { raw } from 'hono/html'
import { localeNames, locales } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  Confirm,
  DataTable,
  EmptyState,
  FileField,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import type { MapPart } from '../deck/slides.ts'
import type { District } from '../district/district.ts'
import { boundaryKinds, type Boundaries } from '../map/boundaries.ts'
import { drawMap } from '../map/draw-map.ts'
import { Crumbs } from './indicator.views.tsx'

interface Props {
  readonly view: View
  readonly districts: readonly District[]
  readonly boundaries: Boundaries | undefined
  readonly part: MapPart | undefined
  /** Slug of the district that the form is to change. */
  readonly chosen: string | undefined
  readonly refused: Refused | undefined
}

const path = '/staff/investment/climate/districts'

/** The districts of the house, and the map that is drawn of them. */
export function DistrictsView(props: Props) {
  const { view, districts, part, refused } = props
  const { locale, to } = view
  const t = climateTexts(locale)
  return (
    <>
      <PageHead
        title={t('districts.title')}
        lead={t('districts.lead')}
        above={<Crumbs view={view} title={t('districts.title')} />}
      />
      <Problem refused={refused} />
      <Section title={t('districts.list')} look="panel">
        <DataTable
          caption={t('districts.list')}
          hideCaption
          rows={[...districts]}
          empty={<EmptyState title={t('districts.none')} />}
          columns={[
            { key: 'name', label: t('districts.name'), primary: true, cell: ({ names }) => wordsFor(names, locale) },
            { key: 'code', label: t('districts.code'), cell: ({ code }) => <span class="codes">{code}</span> },
            { key: 'tile', label: t('districts.tile'), cell: ({ tile }) => (tile ? `${tile[0]} · ${tile[1]}` : '—') },
            {
              key: 'change',
              label: t('value.acts'),
              cell: ({ slug }) => <a href={`${to(path)}?district=${slug}#district`}>{t('districts.change')}</a>,
            },
          ]}
        />
      </Section>
      <DistrictForm {...props} />
      <Section title={t('map.title')} id="boundaries" look="panel">
        {part && part.map.areas.length > 0 && (
          <div class="map-figure map-small">{raw(drawMap(part.map, t('map.title'), ''))}</div>
        )}
        {part && <p class="figure-source">{part.attribution}</p>}
        <BoundaryForm {...props} />
      </Section>
    </>
  )
}

function DistrictForm({ view, districts, chosen, refused }: Props) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const known = districts.find(({ slug }) => slug === chosen)
  const stored: Record<string, string> = known
    ? {
        slug: known.slug,
        code: known.code,
        position: String(known.position),
        tileColumn: String(known.tile?.[0] ?? ''),
        tileRow: String(known.tile?.[1] ?? ''),
        country: known.country,
        ...Object.fromEntries(locales.map((tag) => [`names.${tag}`, known.names[tag] ?? ''])),
      }
    : { country: districts[0]?.country ?? '' }
  const field = fieldsOf(view, 'district', refused, stored)
  return (
    <Section title={known ? t('districts.change') : t('districts.add')} id="district" look="panel">
      <form class="form" method="post" action={to(path)} novalidate data-once="">
        <LocalizedFields locale={locale} field={field} parts={[{ name: 'names', label: t('districts.name'), maximum: 120 }]} />
        <div class="fields-row">
          <TextField {...field('slug', t('districts.slug'))} hint={t('districts.slugHint')} maxlength={60} />
          <TextField {...field('code', t('districts.code'))} hint={t('districts.codeHint')} maxlength={20} />
          <TextField {...field('country', t('districts.country'))} maxlength={2} />
          <TextField {...field('position', t('indicator.position'))} inputmode="numeric" />
          <TextField {...field('tileColumn', t('districts.tileColumn'))} inputmode="numeric" hint={t('districts.tileHint')} />
          <TextField {...field('tileRow', t('districts.tileRow'))} inputmode="numeric" />
        </div>
        <Button>{uiTexts(locale)('save')}</Button>
      </form>
    </Section>
  )
}

function BoundaryForm({ view, boundaries, refused }: Props) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const field = fieldsOf(view, 'boundaries', refused, {})
  return (
    <>
      {boundaries && (
        <p>
          {t('map.givenBy', { name: boundaries.givenBy, date: clock(view, boundaries.givenAt) })}{' '}
          <Confirm label={t('map.remove')}>
            <form method="post" action={to(`${path}/boundaries/remove`)}>
              <input type="hidden" name="no" value={String(boundaries.no)} />
              <p>{t('map.removeAsk')}</p>
              <Button look="danger" small>
                {t('map.remove')}
              </Button>
            </form>
          </Confirm>
        </p>
      )}
      <form class="form" method="post" action={to(`${path}/boundaries`)} enctype="multipart/form-data" novalidate data-once="">
        <p class="field-hint">{t('map.uploadHint')}</p>
        <FileField {...field('geojson', t('map.file'))} accept=".geojson,.json,application/geo+json,application/json" />
        <div class="fields-row">
          <SelectField
            {...field('kind', t('map.kind'))}
            choices={boundaryKinds.map((kind) => ({ value: kind, label: t(`map.kind.${kind}`) }))}
          />
          <TextField {...field('source', t('table.source'))} maxlength={200} required />
          <TextField {...field('licence', t('map.licence'))} maxlength={120} required hint="CC BY 4.0, ODbL 1.0" />
          <TextField {...field('licenceUrl', t('map.licenceUrl'))} type="url" maxlength={500} />
        </div>
        <details class="tongue">
          <summary>{t('map.note')}</summary>
          {locales.map((tag) => (
            <TextField {...field(`note.${tag}`, localeNames[tag])} lang={tag} maxlength={400} />
          ))}
        </details>
        <Button>{t('map.upload')}</Button>
      </form>
    </>
  )
}
