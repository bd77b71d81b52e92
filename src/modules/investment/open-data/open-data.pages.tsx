import Papa from 'papaparse'
import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable, Notice, PageHead } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { linkedDataset } from '../linked-data.ts'
import { type DatasetName, datasetNames, datasetQuery, datasets, type DatasetValue } from './datasets.ts'
import { openDataTexts } from './open-data-texts.ts'

const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

async function rowsOf({ db }: Pick<Ctx, 'db'>, name: DatasetName): Promise<readonly (readonly DatasetValue[])[]> {
  return (await db.rows(datasetQuery(name))).map(({ values }) => values)
}

async function show(x: Exchange): Promise<Response> {
  const { ctx } = x
  const t = openDataTexts(ctx.locale)
  const counts = new Map(await Promise.all(datasetNames.map(async (name) => [name, (await rowsOf(ctx, name)).length] as const)))
  return page(x, {
    title: t('open.title'),
    shell: 'public',
    indexed: true,
    linked: datasetNames.map((name) =>
      linkedDataset(ctx, {
        name: t(`open.${name}`),
        licence: licence.url,
        files: [
          [`/open-data/${name}.csv`, 'text/csv'],
          [`/open-data/${name}.json`, 'application/json'],
        ],
      }),
    ),
    body: (
      <>
        <PageHead title={t('open.title')} lead={t('open.lead')} />
        <p>
          <a class="link" href={licence.url} rel="license noopener">
            {t('open.licence', { house: wordsFor(ctx.house.name, ctx.locale) })}
          </a>
        </p>
        {x.site.demo && <Notice tone="warning">{t('open.demo')}</Notice>}
        <DataTable<DatasetName>
          caption={t('open.title')}
          hideCaption
          rows={[...datasetNames]}
          columns={[
            { key: 'set', label: t('open.set'), primary: true, cell: (name) => t(`open.${name}`) },
            { key: 'rows', label: t('open.count'), cell: (name) => t('open.rows', { n: counts.get(name) ?? 0 }) },
            { key: 'columns', label: t('open.width'), cell: (name) => t('open.columns', { n: datasets[name].columns.length }) },
            {
              key: 'files',
              label: t('open.files'),
              cell: (name) => (
                <span class="file-links">
                  <a href={`/open-data/${name}.csv`}>CSV</a> <a href={`/open-data/${name}.json`}>JSON</a>
                </span>
              ),
            },
          ]}
        />
      </>
    ),
  })
}

/** `projects.csv`, `projects.json`; what there is none of is not found. */
async function download(x: Exchange): Promise<Response> {
  const [, called, kind] = /^([a-z]+)\.(csv|json)$/.exec(x.params['file'] ?? '') ?? []
  const name = datasetNames.find((each) => each === called)
  if (!name) throw new AppError('not_found', 'not_found')
  const columns = datasets[name].columns.map(([column]) => column)
  const rows = await rowsOf(x.ctx, name)
  const headers = {
    'access-control-allow-origin': '*',
    link: `<${licence.url}>; rel="license"`,
    'cache-control': 'public, max-age=60',
  }
  if (kind === 'csv') {
    // The mark at the head lets spreadsheets know that it is UTF-8; a text that begins like a formula is made a text.
    const text = Papa.unparse({ fields: columns, data: rows as DatasetValue[][] }, { escapeFormulae: true })
    return new Response(`\uFEFF${text}\r\n`, {
      headers: { ...headers, 'content-type': 'text/csv; charset=utf-8; header=present' },
    })
  }
  const body = {
    licence,
    source: x.ctx.house.name,
    generatedAt: String(x.ctx.now),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
  }
  return new Response(JSON.stringify(body), { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

export const openDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/invest/open-data', access: 'public', handle: show },
  { method: 'GET', path: '/open-data/:file', access: 'public', bare: true, handle: download },
]
