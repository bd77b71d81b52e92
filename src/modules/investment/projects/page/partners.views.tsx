import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, EmptyState, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { PartyField } from '../../../directory/index.ts'
import { DemoMark, projectsPath, Words } from '../shared.views.tsx'
import { choosableKinds } from '../party/party.schema.ts'
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

// Whom a name means shows while one types; which kind of party it is, is chosen first.
function AddParty({ view, project, refused, partner, partnerKind }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const field = fieldsOf(view, 'party', refused, { role: partnerKind === 'agency' ? 'agency' : 'investor' })
  const mine = refused?.form === 'party' ? (refused.errors['partner.name'] ?? refused.errors['partyId']) : undefined
  return (
    <Section title={t('parties.add')} look="panel" id="add-party">
      <p class="filter-switches no-print">
        {choosableKinds.map((kind) => (
          <a
            class={kind === partnerKind ? 'filter-switch filter-on' : 'filter-switch'}
            aria-current={kind === partnerKind ? 'true' : undefined}
            href={`${view.to(tabPath(project.id, 'partners'))}?as=${kind}#add-party`}
          >
            {t(`kind.${kind}`)}
          </a>
        ))}
      </p>
      <form
        class="form no-print"
        method="post"
        action={`${view.to(`${projectsPath}/${project.id}/parties`)}?as=${partnerKind}#add-party`}
        novalidate
      >
        <input type="hidden" name="kind" value={partnerKind} />
        <PartyField
          locale={view.locale}
          name="partner"
          label={t('parties.name')}
          kind={partnerKind}
          state={partner}
          error={mine && view.findText(`field.${mine.code}`, mine.params)}
          required
        />
        <div class="form-row">
          <SelectField
            {...field('role', t('parties.role'))}
            choices={partyRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
          <TextField {...field('note', t('tasks.note'))} maxlength={500} />
        </div>
        <Button look="secondary">{t('parties.take')}</Button>
      </form>
    </Section>
  )
}
