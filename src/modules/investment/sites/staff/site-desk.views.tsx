import { raw } from 'hono/html'
import type { RecordedEvent } from '../../../../platform/events/record.ts'
import { pictureSources } from '../../../../platform/files/picture-route.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CheckboxField,
  Confirm,
  DefinitionList,
  FileField,
  Notice,
  PageHead,
  PictureImage,
  Section,
  StateBadge,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import { PlotTable } from '../../plots/plot-table.tsx'
import { plotsTexts } from '../../plots/plots-texts.ts'
import { PlanLegend } from '../plan/plan-legend.tsx'
import { SupplyTable } from '../public/site-parts.views.tsx'
import { siteTones } from '../public/site-tile.tsx'
import { factsOf } from '../site-facts.ts'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import { History } from './history.views.tsx'
import { PlanDoubts } from './plan-doubts.views.tsx'

interface Props {
  readonly view: View
  readonly site: Site
  readonly plan: string | undefined
  readonly history: readonly RecordedEvent[]
  readonly refused: Refused | undefined
}

/** A site as the house works on it: plan, plots, photos, and whether it is shown. */
export function SiteDeskView(props: Props) {
  const { view, site, refused, history } = props
  const { locale } = view
  const t = sitesTexts(locale)
  const path = `/staff/investment/sites/${site.id}`
  return (
    <>
      <PageHead
        title={wordsFor(site.names, locale)}
        lang={langFor(site.names, locale)}
        above={
          <Breadcrumbs
            label={t('site.path')}
            links={[
              { href: view.to('/staff/investment/sites'), label: t('desk.title') },
              { href: '', label: wordsFor(site.names, locale) },
            ]}
          />
        }
        lead={
          <>
            {t(`kind.${site.kind}`)} <StateBadge tone={siteTones[site.state]} label={t(`state.${site.state}`)} />
          </>
        }
        actions={
          <>
            <ButtonLink href={view.to(`${path}/edit`)} look="secondary">
              {uiTexts(locale)('edit')}
            </ButtonLink>
            {site.publishedAt && (
              <ButtonLink href={view.to(`/invest/sites/${site.slug}`)} look="quiet">
                {t('desk.see')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Problem refused={refused} />
      <Publish {...props} />
      <Section look="panel">
        <DefinitionList items={factsOf(site, locale)} wide />
      </Section>
      <Plan {...props} />
      <Plots {...props} />
      <Section title={t('supply.title')} look="panel">
        <SupplyTable locale={locale} site={site} />
      </Section>
      <Photos {...props} />
      <History view={view} history={history} />
    </>
  )
}

function Publish({ view, site }: Props) {
  const t = sitesTexts(view.locale)
  const shown = site.publishedAt !== null
  return (
    <Notice tone={shown ? 'success' : 'info'}>
      <p>{t(shown ? 'desk.isShown' : 'desk.isHidden')}</p>
      <form method="post" action={view.to(`/staff/investment/sites/${site.id}/publish`)} data-once="">
        <input type="hidden" name="revision" value={String(site.revision)} />
        <input type="hidden" name="shown" value={String(!shown)} />
        <Button small look="secondary">
          {t(shown ? 'desk.hide' : 'desk.show')}
        </Button>
      </form>
    </Notice>
  )
}

function Plan({ view, site, plan, refused }: Props) {
  const t = sitesTexts(view.locale)
  const field = fieldsOf(view, 'plan', refused)
  const file = field('file', t('plan.file'))
  return (
    <Section title={t('plan.title')} look="panel" id="plan">
      {plan ? (
        <figure class="plan-frame">
          {raw(plan)}
          <PlanLegend locale={view.locale} />
        </figure>
      ) : (
        <p class="field-hint">{t('plan.none')}</p>
      )}
      <PlanDoubts locale={view.locale} site={site} />
      <Confirm label={t('plan.draw')} tone="plain" open={refused?.form === 'plan'}>
        <form
          class="form"
          method="post"
          action={view.to(`/staff/investment/sites/${site.id}/plan`)}
          enctype="multipart/form-data"
          data-once=""
        >
          <p class="field-hint">{t('plan.hint')}</p>
          <FileField
            name={file.name}
            id={file.id}
            label={file.label}
            error={file.error}
            accept=".geojson,.json,application/geo+json,application/json"
          />
          <TextArea {...field('geojson', t('plan.paste'))} rows={6} />
          <div>
            <Button>{t('plan.take')}</Button>
          </div>
        </form>
      </Confirm>
    </Section>
  )
}

function Plots({ view, site, refused }: Props) {
  const t = plotsTexts(view.locale)
  const field = fieldsOf(view, 'plots', refused)
  return (
    <Section title={sitesTexts(view.locale)('plots.title')} look="panel" id="plots">
      {site.plots.length === 0 ? (
        <p class="field-hint">{t('plots.none')}</p>
      ) : (
        <PlotTable
          locale={view.locale}
          timeZone={view.house.timeZone}
          plots={site.plots}
          href={({ id }) => view.to(`/staff/investment/plots/${id}`)}
        />
      )}
      <Confirm label={t('plot.add')} tone="plain" open={refused?.form === 'plots'}>
        <form class="form" method="post" action={view.to(`/staff/investment/sites/${site.id}/plots`)} data-once="">
          <div class="fields-row">
            <TextField {...field('number', t('plot.number'))} maxlength={40} />
            <TextField {...field('areaHa', t('plot.areaHa'))} inputmode="decimal" />
          </div>
          <LocalizedFields locale={view.locale} field={field} parts={[{ name: 'note', label: t('plot.note'), maximum: 500 }]} />
          <CheckboxField
            {...field('offered', t('plot.offered'))}
            value="on"
            checked={refused?.form !== 'plots' || refused.values['offered'] === 'on'}
          />
          <div>
            <Button>{t('plot.add')}</Button>
          </div>
        </form>
      </Confirm>
    </Section>
  )
}

function Photos({ view, site, refused }: Props) {
  const t = sitesTexts(view.locale)
  const { id, name, label, error } = fieldsOf(view, 'photos', refused)('photo', t('photos.add'))
  const path = `/staff/investment/sites/${site.id}/photos`
  return (
    <Section title={t('photos.title')} look="panel" id="photos">
      <div class="site-photos">
        {site.photos.map((photo, index) => (
          <div>
            <PictureImage
              picture={{
                ...pictureSources(photo.fileId),
                sizes: '12rem',
                alt: t('photos.alt', { number: index + 1, name: wordsFor(site.names, view.locale) }),
                width: photo.width ?? undefined,
                height: photo.height ?? undefined,
              }}
            />
            <Confirm label={uiTexts(view.locale)('delete')}>
              <form method="post" action={view.to(`${path}/${photo.fileId}/remove`)} data-once="">
                <Button look="danger" small>
                  {t('photos.remove')}
                </Button>
              </form>
            </Confirm>
          </div>
        ))}
      </div>
      <form class="form" method="post" action={view.to(path)} enctype="multipart/form-data" data-once="">
        <FileField id={id} name={name} label={label} error={error} accept="image/jpeg,image/png,image/webp,image/avif" preview />
        <div>
          <Button look="secondary">{t('photos.upload')}</Button>
        </div>
      </form>
    </Section>
  )
}
