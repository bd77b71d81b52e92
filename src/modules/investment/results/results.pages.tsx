import { fileResponse } from '../../../platform/http/file-response.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { viewOf } from '../../../ui/view.ts'
import { figureKinds } from '../projects/figure/figure.ts'
import { standings } from '../partner/standing.ts'
import { type Behind, projectGroups, promiseGroups, rowsBehind } from './behind.queries.ts'
import { BehindView } from './behind.views.tsx'
import { outcomes } from './cohort-chart.tsx'
import { readResultFilter, resultDimensions, type ResultFilter } from './result-filter.ts'
import { resultsPdf } from './results-pdf.ts'
import type { ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { ResultsView } from './results.views.tsx'
import { rankName } from './results-words.ts'
import { resultsXlsx } from './results-xlsx.ts'
import { wholeResults } from './whole-results.queries.ts'

async function read(x: Exchange, filter: ResultFilter): Promise<ResultsProps> {
  const { results, ranking, stuck } = await wholeResults(x.ctx, filter)
  const narrowed = resultDimensions.flatMap((dimension) => {
    const row = ranking[dimension].find(({ key }) => key === filter[dimension])
    return row ? [rankName(dimension, row, x.ctx.locale)] : []
  })
  return { view: viewOf(x), filter, narrowed: narrowed.join(' · '), results, ranking, stuck }
}

async function show(x: Exchange, outside: boolean): Promise<Response> {
  const props = await read(x, readResultFilter(x.url.searchParams, outside))
  return page(x, {
    title: resultsTexts(x.ctx.locale)('results.title'),
    shell: outside ? 'public' : 'staff',
    indexed: outside,
    body: <ResultsView {...props} />,
  })
}

async function showList(x: Exchange, outside: boolean): Promise<Response> {
  const query = x.url.searchParams
  const filter = readResultFilter(query, outside)
  const asked = Number(query.get('page'))
  const number = Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, 100_000) : 1
  const behind = readBehind(query)
  const list = await rowsBehind(x.ctx, filter, behind, number)
  return page(x, {
    title: resultsTexts(x.ctx.locale)(`behind.${behind.of}`),
    shell: outside ? 'public' : 'staff',
    body: <BehindView view={viewOf(x)} filter={filter} behind={behind} list={list} page={number} />,
  })
}

/** Reads what was asked for; what makes no sense is left out. */
function readBehind(query: URLSearchParams): Behind {
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((each) => each === query.get(name))
  switch (query.get('of')) {
    case 'projects':
      return { of: 'projects', group: one('group', projectGroups) }
    case 'figures': {
      const currency = /^[A-Z]{3}$/.exec(query.get('currency') ?? '')?.[0]
      return { of: 'figures', kind: one('kind', figureKinds) ?? 'money_paid', currency, standing: one('standing', standings) }
    }
    case 'promises':
      return { of: 'promises', group: one('group', promiseGroups) }
    default: {
      const year = /^\d{4}$/.exec(query.get('year') ?? '')?.[0]
      return { of: 'papers', year: year ? Number(year) : undefined, outcome: one('outcome', outcomes) }
    }
  }
}

async function download(x: Exchange, outside: boolean, kind: 'xlsx' | 'pdf'): Promise<Response> {
  const props = await read(x, readResultFilter(x.url.searchParams, outside))
  const bytes = kind === 'xlsx' ? await resultsXlsx(props) : await resultsPdf(props)
  return fileResponse(`results-${props.view.now.toString().slice(0, 10)}.${kind}`, kind, bytes)
}

const at = (outside: boolean) => {
  const base = outside ? '/invest/results' : '/staff/investment/results'
  const access = outside ? ('public' as const) : (['staff', 'admin'] as const)
  return [
    { method: 'GET', path: base, access, handle: (x) => show(x, outside) },
    { method: 'GET', path: `${base}/list`, access, handle: (x) => showList(x, outside) },
    { method: 'GET', path: `${base}/results.xlsx`, access, handle: (x) => download(x, outside, 'xlsx') },
    { method: 'GET', path: `${base}/results.pdf`, access, handle: (x) => download(x, outside, 'pdf') },
  ] satisfies Route[]
}

export const resultsRoutes: readonly Route[] = [...at(false), ...at(true)]
