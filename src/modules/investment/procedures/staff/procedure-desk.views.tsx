import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Confirm,
  DataTable,
  DefinitionList,
  EmptyState,
  Notice,
  PageHead,
  Section,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { sitesTexts } from '../../sites/sites-texts.ts'
import type { Procedure, ProcedureName } from '../procedure.ts'
import type { VersionOf } from '../procedure.queries.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { ProcedureSteps } from '../public/procedure-steps.views.tsx'
import { DeskTabs } from './desk-tabs.tsx'

interface ListProps {
  readonly view: View
  readonly procedures: readonly (ProcedureName & { readonly version: number; readonly steps: number; readonly running: number })[]
}

export function ProceduresDeskView({ view, procedures }: ListProps) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const add = (
    <ButtonLink href={view.to('/staff/investment/procedures/new')} icon="plus">
      {t('procedure.new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('desk.procedures')} lead={t('desk.proceduresLead')} actions={add} />
      <DeskTabs view={view} here="procedures" />
      <DataTable
        caption={t('desk.procedures')}
        hideCaption
        rows={[...procedures]}
        empty={<EmptyState title={t('procedures.empty')} action={add} />}
        columns={[
          {
            key: 'name',
            label: t('procedure.name'),
            primary: true,
            cell: ({ id, names }) => (
              <a class="link" href={view.to(`/staff/investment/procedures/${id}`)} lang={langFor(names, locale)}>
                {wordsFor(names, locale)}
              </a>
            ),
          },
          { key: 'purpose', label: t('procedure.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
          { key: 'version', label: t('procedure.version'), numeric: true, cell: ({ version }) => String(version) },
          { key: 'steps', label: t('procedure.stepsCount'), numeric: true, cell: ({ steps }) => String(steps) },
          { key: 'running', label: t('procedure.running'), numeric: true, cell: ({ running }) => String(running) },
        ]}
      />
    </>
  )
}

interface Props {
  readonly view: View
  readonly procedure: Procedure
  readonly versions: readonly VersionOf[]
}

export function ProcedureDeskView({ view, procedure, versions }: Props) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const path = `/staff/investment/procedures/${procedure.id}`
  const name = wordsFor(procedure.names, locale)
  return (
    <>
      <PageHead
        title={name}
        lang={langFor(procedure.names, locale)}
        above={
          <Breadcrumbs
            label={t('path')}
            links={[
              { href: view.to('/staff/investment/procedures'), label: t('desk.procedures') },
              { href: '', label: name },
            ]}
          />
        }
        lead={t('procedure.versionIs', { version: procedure.version, date: clock(view, procedure.publishedAt) })}
        actions={
          <ButtonLink href={view.to(`${path}/edit`)} look="secondary">
            {uiTexts(locale)('edit')}
          </ButtonLink>
        }
      />
      {procedure.version !== procedure.current && (
        <Notice tone="warning">{t('procedure.oldVersion', { version: procedure.current })}</Notice>
      )}
      <Section look="panel">
        <DefinitionList
          items={[
            { label: t('procedure.purpose'), value: t(`purpose.${procedure.purpose}`) },
            {
              label: t('procedure.kinds'),
              value:
                procedure.siteKinds.length === 0
                  ? t('procedure.allKinds')
                  : procedure.siteKinds.map((kind) => sitesTexts(locale)(`kind.${kind}`)).join(', '),
            },
            { label: t('step.act'), value: procedure.legalAct },
            { label: t('procedure.source'), value: procedure.source },
            { label: t('procedure.change'), value: procedure.note },
          ]}
        />
      </Section>
      <ProcedureSteps locale={locale} steps={procedure.steps} />
      <Section title={t('procedure.versions')} look="panel">
        <DataTable
          caption={t('procedure.versions')}
          hideCaption
          rows={[...versions]}
          columns={[
            {
              key: 'version',
              label: t('procedure.version'),
              primary: true,
              cell: ({ version }) => (
                <a class="link" href={view.to(`${path}?version=${version}`)}>
                  {version}
                </a>
              ),
            },
            { key: 'at', label: t('procedure.since'), cell: ({ publishedAt }) => clock(view, publishedAt) },
            { key: 'by', label: t('procedure.by'), cell: ({ publishedBy }) => publishedBy },
            { key: 'note', label: t('procedure.change'), cell: ({ note }) => note },
            { key: 'running', label: t('procedure.running'), numeric: true, cell: ({ running }) => String(running) },
          ]}
        />
        <Confirm label={t('procedure.archive')}>
          <form method="post" action={view.to(`${path}/archive`)} data-once="">
            <p>{t('procedure.archiveSure')}</p>
            <Button look="danger" small>
              {t('procedure.archive')}
            </Button>
          </form>
        </Confirm>
      </Section>
    </>
  )
}
