import type { Locale } from '../../kernel/locale.ts'
import type { OpenApiDocument, Operation } from '../../platform/api/document.ts'
import { ButtonLink, DataTable, PageHead, Section } from '../../ui/components/index.ts'
import { programsTexts } from './programs-texts.ts'
import { type SchemaRow, schemaRows, typeText } from './schema-rows.ts'

interface ReferenceProps {
  readonly locale: Locale
  readonly publicUrl: string
  readonly document: OpenApiDocument
}

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export function ReferenceView({ locale, publicUrl, document }: ReferenceProps) {
  const t = programsTexts(locale)
  const entries = Object.entries(document.paths).flatMap(([path, methods]): Entry[] =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const of = (tag: string) => entries.filter(({ operation }) => operation.tags.includes(tag))
  return (
    <>
      <PageHead
        title={t('api.title')}
        lead={t('api.lead')}
        actions={
          <ButtonLink look="secondary" icon="file" href="/api/v1/openapi.json">
            {t('api.document')}
          </ButtonLink>
        }
      />
      <Section title={t('api.start')} look="panel">
        <Code
          text={`curl '${publicUrl}/api/v1/products?q=apricot&locale=${locale}&limit=5'\n\ncurl '${publicUrl}/api/v1/inquiries' -H 'Authorization: Bearer sv_…'`}
        />
      </Section>
      <Section title={t('api.contents')} look="panel">
        <ul>
          {document.tags.map((tag) => (
            <li>
              <a href={`#${tag.name}`} translate="no">
                {tag.name}
              </a>
            </li>
          ))}
          <li>
            <a href="#problems">{t('api.problems')}</a>
          </li>
        </ul>
      </Section>
      {locale !== 'en' && <p>{t('api.english')}</p>}
      {document.tags.map((tag) => (
        <Section title={tag.name} id={tag.name}>
          <p lang="en">{tag.description}</p>
          {of(tag.name).map((entry) => (
            <Route locale={locale} document={document} entry={entry} />
          ))}
        </Section>
      ))}
      <Section title={t('api.problems')} id="problems" look="panel">
        <p>{t('api.problemsLead')}</p>
        <DataTable
          caption={t('api.problems')}
          hideCaption
          rows={[...statuses]}
          columns={[
            { key: 'status', label: t('api.status'), primary: true, cell: (status) => status },
            { key: 'meaning', label: t('api.meaning'), cell: (status) => t(`problem.${status}`) },
          ]}
        />
      </Section>
    </>
  )
}

const statuses = [400, 401, 403, 404, 409, 412, 415, 422, 428, 429] as const

function Route({
  locale,
  document,
  entry: { method, path, operation },
}: {
  readonly locale: Locale
  readonly document: OpenApiDocument
  readonly entry: Entry
}) {
  const t = programsTexts(locale)
  const parameters = operation.parameters.map((each): SchemaRow => {
    const { type, about } = typeText(document, each.schema)
    return {
      path: each.name,
      type: `${each.in} · ${type}`,
      needed: each.required,
      about: [each.description, about].filter(Boolean).join(' · '),
    }
  })
  return (
    <details class="panel" id={operation.operationId}>
      <summary>
        <code translate="no">
          {method} {path}
        </code>{' '}
        <span lang="en">{operation.summary}</span>
      </summary>
      {operation.description && <p lang="en">{operation.description.replaceAll('`', '')}</p>}
      <p>{whoMay(locale, operation)}</p>
      <Rows locale={locale} title={t('api.parameters')} rows={parameters} />
      <Rows locale={locale} title={t('api.body')} rows={schemaRows(document, contentOf(operation.requestBody))} />
      <Rows
        locale={locale}
        title={t('api.answer')}
        rows={schemaRows(document, contentOf(operation.responses['200'] ?? operation.responses['201']))}
      />
    </details>
  )
}

function contentOf(part: unknown): unknown {
  const { content } = (part ?? {}) as { content?: Record<string, { schema: unknown }> }
  return content?.['application/json']?.schema ?? {}
}

function whoMay(locale: Locale, { security }: Operation): string {
  const t = programsTexts(locale)
  if (security.some((each) => Object.keys(each).length === 0)) return t('api.noKey')
  const scopes = security.flatMap((each) => (each['key'] as readonly string[] | undefined) ?? [])
  return `${t('api.scopes')}: ${scopes.join(', ')}${security.some((each) => 'inquiry' in each) ? ` ${t('api.orToken')}` : ''}`
}

function Rows({ locale, title, rows }: { readonly locale: Locale; readonly title: string; readonly rows: readonly SchemaRow[] }) {
  const t = programsTexts(locale)
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={title}
      rows={[...rows]}
      columns={[
        { key: 'field', label: t('api.field'), primary: true, cell: ({ path }) => <code translate="no">{path}</code> },
        {
          key: 'type',
          label: t('api.type'),
          cell: ({ type, needed }) => (
            <>
              <span translate="no">{type}</span>
              {needed && ` · ${t('api.needed')}`}
            </>
          ),
        },
        { key: 'meaning', label: t('api.meaning'), cell: ({ about }) => <span lang="en">{about.replaceAll('`', '')}</span> },
      ]}
    />
  )
}

function Code({ text }: { readonly text: string }) {
  return (
    <pre class="scroller" tabindex={0} translate="no">
      <code>{text}</code>
    </pre>
  )
}
