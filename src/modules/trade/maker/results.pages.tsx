import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { DataTable, DefinitionList, EmptyState, PageHead, Tabs } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { type View, viewOf } from '../../../ui/view.ts'
import { tradeMakerTexts } from './maker-texts.ts'
import { ownResults, type Period, periods, type ProductResult } from './results.queries.ts'

interface Props {
  readonly view: View
  readonly days: Period
  readonly results: readonly ProductResult[]
}

function ResultsView({ view, days, results }: Props) {
  const t = tradeMakerTexts(view.locale)
  const number = new Intl.NumberFormat(view.locale)
  const sum = (name: 'views' | 'inquiries' | 'offers' | 'orders') =>
    number.format(results.reduce((all, row) => all + row[name], 0))
  return (
    <>
      <PageHead title={t('results.title')} lead={t('results.lead')} />
      <Tabs
        label={t('results.period')}
        links={periods.map((each) => ({
          href: view.to(`/maker/results?days=${each}`),
          label: t('results.days', { count: each }),
          current: each === days,
        }))}
      />
      {results.length > 0 && (
        <DefinitionList
          items={(['views', 'inquiries', 'offers', 'orders'] as const).map((name) => ({
            label: t('results.together', { what: t(`results.${name}`) }),
            value: sum(name),
          }))}
        />
      )}
      <DataTable
        caption={t('results.title')}
        hideCaption
        rows={[...results]}
        empty={<EmptyState title={t('results.empty')} />}
        columns={[
          {
            key: 'goods',
            label: t('asked.goods'),
            primary: true,
            cell: ({ id, names }) => (
              <a class="name-link" href={view.to(`/maker/products/${id}`)} lang={langFor(names, view.locale)}>
                {wordsFor(names, view.locale)}
              </a>
            ),
          },
          { key: 'views', label: t('results.views'), numeric: true, cell: ({ views }) => number.format(views) },
          { key: 'inquiries', label: t('results.inquiries'), numeric: true, cell: ({ inquiries }) => number.format(inquiries) },
          { key: 'offers', label: t('results.offers'), numeric: true, cell: ({ offers }) => number.format(offers) },
          { key: 'orders', label: t('results.orders'), numeric: true, cell: ({ orders }) => number.format(orders) },
        ]}
      />
    </>
  )
}

async function show(x: Exchange): Promise<Response> {
  const days = periods.find((each) => String(each) === x.url.searchParams.get('days')) ?? 30
  return page(x, {
    title: tradeMakerTexts(x.ctx.locale)('results.title'),
    shell: 'staff',
    body: <ResultsView view={viewOf(x)} days={days} results={await ownResults(x.ctx, days)} />,
  })
}

export const resultRoutes: readonly Route[] = [{ method: 'GET', path: '/maker/results', access: ['maker'], handle: show }]
