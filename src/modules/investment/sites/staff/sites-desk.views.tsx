import { groupDigits } from '../../../../kernel/money.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, StateBadge } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { DeskTabs } from '../../procedures/staff/desk-tabs.tsx'
import { hectares } from '../plan/plan-of-site.ts'
import { siteTones } from '../public/site-tile.tsx'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'

interface Props {
  readonly view: View
  readonly sites: readonly Site[]
}

export function SitesDeskView({ view, sites }: Props) {
  const { locale } = view
  const t = sitesTexts(locale)
  const add = (
    <ButtonLink href={view.to('/staff/investment/sites/new')} icon="plus">
      {t('form.new')}
    </ButtonLink>
  )
  const count = (site: Site, state: string) => site.plots.filter((plot) => plot.state === state).length
  return (
    <>
      <PageHead title={t('desk.title')} lead={t('desk.lead')} actions={add} />
      <DeskTabs view={view} here="sites" />
      <DataTable
        caption={t('desk.title')}
        hideCaption
        rows={[...sites]}
        empty={<EmptyState title={t('desk.empty')} action={add} />}
        columns={[
          {
            key: 'name',
            label: t('form.names'),
            primary: true,
            cell: ({ id, names, kind }) => (
              <>
                <a class="link" href={view.to(`/staff/investment/sites/${id}`)} lang={langFor(names, locale)}>
                  {wordsFor(names, locale)}
                </a>
                <span class="cell-note">{t(`kind.${kind}`)}</span>
              </>
            ),
          },
          {
            key: 'state',
            label: t('site.state'),
            cell: ({ state }) => <StateBadge tone={siteTones[state]} label={t(`state.${state}`)} />,
          },
          {
            key: 'district',
            label: t('site.district'),
            cell: ({ districtNames }) => (districtNames ? wordsFor(districtNames, locale) : '—'),
          },
          {
            key: 'area',
            label: t('site.area'),
            numeric: true,
            cell: ({ areaHa }) => (areaHa === null ? '—' : hectares(areaHa, locale)),
          },
          {
            key: 'plots',
            label: t('desk.plots'),
            numeric: true,
            cell: (site) =>
              `${['free', 'held', 'leased'].map((state) => groupDigits(String(count(site, state)), locale)).join(' / ')}`,
          },
          {
            key: 'published',
            label: t('desk.published'),
            cell: ({ publishedAt }) => (
              <StateBadge tone={publishedAt ? 'success' : 'neutral'} label={t(publishedAt ? 'desk.shown' : 'desk.hidden')} />
            ),
          },
        ]}
      />
    </>
  )
}
