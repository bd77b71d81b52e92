import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  Confirm,
  DataTable,
  EmptyState,
  FileField,
  Notice,
  PageHead,
  Section,
} from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import type { District } from '../district/district.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { IndicatorImport } from '../table/import.queries.ts'
import type { ImportPlan } from '../table/plan.ts'
import { Faults, Planned } from './import-rows.tsx'
import { Crumbs } from './indicator.views.tsx'

const path = '/staff/investment/climate/import'

interface ImportProps {
  readonly view: View
  readonly imports: readonly IndicatorImport[]
  readonly refused: Refused | undefined
}

export function ImportView({ view, imports, refused }: ImportProps) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const field = fieldsOf(view, 'import', refused)
  return (
    <>
      <PageHead title={t('import.title')} lead={t('import.lead')} above={<Crumbs view={view} title={t('import.title')} />} />
      <Problem refused={refused} />
      <Section look="panel">
        <form class="form" method="post" action={to(path)} enctype="multipart/form-data" novalidate data-once="">
          <FileField {...field('file', t('import.file'))} accept=".xlsx,.csv,.tsv,.txt" hint={t('import.fileHint')} />
          <Button>{t('import.look')}</Button>
        </form>
        <p class="field-hint">{t('import.form')}</p>
        <p class="button-row">
          <ButtonLink href={to('/invest/indicators.xlsx')} look="secondary" small>
            {t('desk.export')}
          </ButtonLink>
          <ButtonLink href={to('/invest/indicators.csv')} look="quiet" small>
            CSV
          </ButtonLink>
        </p>
      </Section>
      <Section title={t('import.recent')} look="panel">
        <DataTable
          caption={t('import.recent')}
          hideCaption
          rows={[...imports]}
          empty={<EmptyState title={t('import.none')} />}
          columns={[
            {
              key: 'file',
              label: t('import.file'),
              primary: true,
              cell: ({ id, fileName }) => <a href={to(`${path}/${id}`)}>{fileName}</a>,
            },
            { key: 'rows', label: t('import.figures'), numeric: true, cell: ({ rows }) => rows },
            { key: 'by', label: t('value.enteredBy'), cell: ({ madeBy, madeAt }) => `${madeBy}, ${clock(view, madeAt)}` },
            { key: 'state', label: t('value.state'), cell: ({ state }) => t(`import.state.${state}`) },
          ]}
        />
      </Section>
    </>
  )
}

interface PreviewProps {
  readonly view: View
  readonly found: IndicatorImport & { readonly plan: ImportPlan }
  readonly indicators: readonly Indicator[]
  readonly districts: readonly District[]
  readonly problem: string | undefined
}

/** What a table would change, before anything is written; afterwards the way back. */
export function PreviewView(props: PreviewProps) {
  const { view, found, problem } = props
  const { locale } = view
  const t = climateTexts(locale)
  const { values, faults, unchanged, unknown } = found.plan
  const corrected = values.filter(({ replaces }) => replaces !== null).length
  return (
    <>
      <PageHead
        title={found.fileName}
        lead={t(`import.state.${found.state}`)}
        above={<Crumbs view={view} title={t('import.title')} />}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
      <p>{t('import.counts', { added: values.length - corrected, corrected, unchanged })}</p>
      {unknown.length > 0 && <Notice tone="info">{t('import.unknown', { names: unknown.slice(0, 12).join(', ') })}</Notice>}
      <Acts {...props} />
      {faults.length > 0 && (
        <Section title={t('import.faults', { count: faults.length })} look="panel">
          <p class="field-hint">{t('import.faultsHint')}</p>
          <Faults view={view} faults={faults} />
        </Section>
      )}
      <Section title={t('import.changes')} look="panel">
        <Planned
          view={view}
          values={values}
          nameOf={(id) => wordsFor(props.indicators.find((one) => one.id === id)?.names ?? {}, locale)}
          placeOf={(slug) => {
            const district = props.districts.find((one) => one.slug === slug)
            return district ? wordsFor(district.names, locale) : t('place.region')
          }}
        />
      </Section>
    </>
  )
}

function Acts({ view, found }: PreviewProps) {
  const t = climateTexts(view.locale)
  const action = (name: string) => view.to(`${path}/${found.id}/${name}`)
  if (found.state === 'pending') {
    return (
      <div class="button-row">
        {found.rows > 0 && (
          <form method="post" action={action('apply')} data-once="">
            <Button>{t('import.apply', { count: found.rows })}</Button>
          </form>
        )}
        <form method="post" action={action('cancel')} data-once="">
          <Button look="quiet">{t('import.cancel')}</Button>
        </form>
      </div>
    )
  }
  if (found.state !== 'applied') return null
  return (
    <Confirm label={t('import.undo')}>
      <form method="post" action={action('undo')} data-once="">
        <p>{t('import.undoAsk')}</p>
        <Button look="danger">{t('import.undo')}</Button>
      </form>
    </Confirm>
  )
}
