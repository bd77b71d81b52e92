import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  DataTable,
  DefinitionList,
  EmptyState,
  PageHead,
  PrintButton,
  Section,
} from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { compactSums } from '../compact-money.ts'
import { formatCapacity } from '../figure/capacity-units.ts'
import { figureValue } from '../page/figures.views.tsx'
import { Day, DemoMark, StageBadge, Words } from '../shared.views.tsx'
import { isLive, liveStages } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'
import type { PublicProject, PublicProjectDetail } from './public.queries.ts'

/** What is being built: published projects as cards. */
export function PublicListView({ view, projects }: { readonly view: View; readonly projects: readonly PublicProject[] }) {
  const { locale } = view
  const t = projectsTexts(locale)
  return (
    <div class="content">
      <PageHead title={t('public.title')} lead={t('public.lead')} />
      {projects.length === 0 && <EmptyState title={t('public.empty')} />}
      <ul class="public-projects">
        {projects.map((project) => (
          <li class="card-tile">
            <div class="card-words">
              <p>
                <StageBadge stage={project.stage} locale={locale} /> <DemoMark demo={project.demo} locale={locale} />
              </p>
              <h2 class="card-name">
                <a class="card-link" href={view.to(`/invest/projects/${project.slug}`)}>
                  <Words text={project.title} locale={locale} />
                </a>
              </h2>
              <p class="card-maker">
                {[
                  wordsFor(project.sectorNames, locale),
                  project.districtNames && wordsFor(project.districtNames, locale),
                  project.country && countryName(project.country, locale),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <dl class="card-facts">
                {project.planned.length > 0 && (
                  <div>
                    <dt>{t('list.planned')}</dt>
                    <dd>{compactSums(project.planned, locale)}</dd>
                  </div>
                )}
                {project.capacity && (
                  <div>
                    <dt>{t('list.capacity')}</dt>
                    <dd>{formatCapacity(project.capacity, locale)}</dd>
                  </div>
                )}
                {project.jobsPlanned !== null && (
                  <div>
                    <dt>{t('figures.jobs')}</dt>
                    <dd>{t('board.jobs', { jobs: project.jobsPlanned })}</dd>
                  </div>
                )}
              </dl>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One published project, with every figure's source. */
export function PublicProjectView({ view, project }: { readonly view: View; readonly project: PublicProjectDetail }) {
  const { locale } = view
  const t = projectsTexts(locale)
  return (
    <div class="content">
      <PageHead
        above={
          <Breadcrumbs
            label={t('crumbs')}
            links={[
              { href: view.to('/invest/projects'), label: t('public.title') },
              { href: '', label: wordsFor(project.title, locale) },
            ]}
          />
        }
        title={wordsFor(project.title, locale)}
        lead={<Words text={project.summary} locale={locale} />}
        actions={<PrintButton label={t('print')} />}
      />
      <Way view={view} project={project} />
      <div class="project-sheet project-sheet-public">
        <Section look="panel" title={t('overview.facts')}>
          <DefinitionList
            items={[
              { label: t('list.sector'), value: <Words text={project.sectorNames} locale={locale} /> },
              { label: t('list.district'), value: project.districtNames && wordsFor(project.districtNames, locale) },
              { label: t('list.country'), value: project.country && countryName(project.country, locale) },
              ...project.parties.map(({ names, role, demo }) => ({
                label: t(`role.${role}`),
                value: (
                  <span>
                    <Words text={names} locale={locale} /> <DemoMark demo={demo} locale={locale} />
                  </span>
                ),
              })),
            ]}
          />
        </Section>
        <Section look="panel" title={t('overview.figures')}>
          <DataTable
            caption={t('overview.figures')}
            hideCaption
            rows={[...project.figures]}
            empty={<p class="muted">{t('public.noFigures')}</p>}
            columns={[
              {
                key: 'kind',
                label: t('figures.kind'),
                primary: true,
                cell: (row) => `${t(`figure.${row.kind}`)}${'year' in row && row.year ? ` ${row.year}` : ''}`,
              },
              { key: 'value', label: t('figures.value'), numeric: true, cell: (row) => figureValue(row, view) },
              { key: 'asOf', label: t('figures.asOf'), cell: (row) => <Day day={row.asOf} locale={locale} /> },
              { key: 'source', label: t('figures.source'), cell: (row) => row.source || '—' },
            ]}
          />
        </Section>
      </div>
      {project.photos.length > 0 && (
        <Section title={t('photos.title')}>
          <ul class="progress-photos">
            {project.photos.map((photo) => (
              <li>
                <figure>
                  <img
                    src={view.to(`/invest/projects/photos/${photo.id}/640`)}
                    alt={wordsFor(photo.caption, locale) || wordsFor(project.title, locale)}
                    width={photo.width}
                    height={photo.height}
                    loading="lazy"
                  />
                  <figcaption>
                    <strong>
                      <Day day={photo.takenOn} locale={locale} />
                    </strong>{' '}
                    <Words text={photo.caption} locale={locale} />
                  </figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

// How far along its way a project is, drawn as the stages themselves.
function Way({ view, project }: { readonly view: View; readonly project: PublicProjectDetail }) {
  const t = projectsTexts(view.locale)
  const reached = isLive(project.stage) ? liveStages.indexOf(project.stage) : -1
  return (
    <ol class="stage-way" aria-label={t('history.stages')}>
      {liveStages.map((stage, index) => {
        const entry = project.history.findLast(({ toStage }) => toStage === stage)
        return (
          <li
            class={index < reached ? 'stage-past' : index === reached ? 'stage-now' : undefined}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span>{t(`stage.${stage}`)}</span>
            {entry && index <= reached && (
              <small>
                <Day day={entry.since} locale={view.locale} />
              </small>
            )}
          </li>
        )
      })}
    </ol>
  )
}
