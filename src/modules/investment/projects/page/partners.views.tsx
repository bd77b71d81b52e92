import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, Confirm, EmptyState, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { DemoMark, projectsPath, Words } from '../shared.views.tsx'
import { partyRoles } from '../party/party-roles.ts'
import { projectsTexts } from '../texts.ts'
import { ChecksPart } from './checks.views.tsx'
import type { ProjectProps } from './page-props.ts'
import { tabPath } from './tabs.ts'

/** Who takes part, and what was found out about them. */
export function PartnersTab(props: ProjectProps) {
  const { view, project } = props
  const { locale } = view
  const t = projectsTexts(locale)
  return (
    <>
      <Section title={t('overview.parties')} id="parties">
        {project.parties.length === 0 && (
          <EmptyState title={t('parties.none')}>
            <p>{t('parties.noneHint')}</p>
          </EmptyState>
        )}
        <ul class="party-cards">
          {project.parties.map((party) => (
            <li class="panel">
              <p class="muted">{t(`role.${party.role}`)}</p>
              <h3>
                <Words text={party.names} locale={locale} /> <DemoMark demo={party.demo} locale={locale} />
              </h3>
              <p class="muted">
                {[party.country && countryName(party.country, locale), party.registryNumber].filter(Boolean).join(' · ')}
              </p>
              {party.note && <p>{party.note}</p>}
              <form class="no-print" method="post" action={`${view.to(`${projectsPath}/${project.id}/parties/remove`)}#parties`}>
                <input type="hidden" name="id" value={party.id} />
                <Button look="quiet" small confirm={t('parties.removeAsk')}>
                  {t('parties.remove')}
                  <span class="sr-only">: {wordsFor(party.names, locale)}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </Section>
      <AddParty {...props} />
      <ChecksPart {...props} />
    </>
  )
}

function AddParty(props: ProjectProps) {
  const { view, project, sought, matches } = props
  const t = projectsTexts(view.locale)
  return (
    <Section title={t('parties.add')} look="panel" id="add-party">
      <form class="form no-print" method="get" action={`${view.to(tabPath(project.id, 'partners'))}#add-party`} role="search">
        <TextField name="find" label={t('parties.find')} hint={t('parties.findHint')} value={sought} maxlength={300} required />
        <Button look="secondary" small>
          {t('filter.apply')}
        </Button>
      </form>
      {matches && <Matches {...props} matches={matches} />}
      {(sought !== '' || props.refused?.form === 'party-new') && <NewParty {...props} />}
    </Section>
  )
}

function Matches({ view, project, matches, refused }: ProjectProps & { readonly matches: NonNullable<ProjectProps['matches']> }) {
  const { locale } = view
  const t = projectsTexts(locale)
  if (matches.length === 0) return <p class="muted">{t('parties.unknown')}</p>
  return (
    <ul class="found-parties">
      {matches.map(({ party, spelling }) => {
        const form = `party-${party.id}`
        const field = fieldsOf(view, form, refused)
        const problem = refused?.form === form ? refused.errors['partyId'] : undefined
        return (
          <li>
            <form method="post" action={`${view.to(`${projectsPath}/${project.id}/parties`)}#parties`}>
              <input type="hidden" name="partyId" value={party.id} />
              <p>
                <strong>
                  <Words text={party.names} locale={locale} />
                </strong>{' '}
                <span class="muted">
                  {[spelling, party.country && countryName(party.country, locale), party.registryNumber]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {problem && <span class="field-error">{view.findText(`field.${problem.code}`)}</span>}
              </p>
              <SelectField
                {...field('role', t('parties.role'))}
                choices={partyRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              />
              <Button small>{t('parties.take')}</Button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}

function NewParty({ view, project, choices, sought, refused }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const field = fieldsOf(view, 'party-new', refused, { name: sought, kind: 'company', role: 'investor' })
  return (
    <Confirm label={t('parties.new')} tone="plain" open={refused?.form === 'party-new'}>
      <form class="form" method="post" action={`${view.to(`${projectsPath}/${project.id}/parties/new`)}#add-party`} novalidate>
        <TextField {...field('name', t('parties.name'))} maxlength={300} required />
        <SelectField
          {...field('kind', t('parties.kind'))}
          choices={(['company', 'agency', 'person'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField {...field('country', t('parties.country'))} empty="—" choices={choices.countries} required />
        <TextField {...field('registryNumber', t('checks.number'))} maxlength={60} />
        <SelectField
          {...field('role', t('parties.role'))}
          choices={partyRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Button small>{t('parties.new')}</Button>
      </form>
    </Confirm>
  )
}
