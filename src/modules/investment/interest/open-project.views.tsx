import { Button, ButtonLink, Confirm, Section, SelectField } from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { fieldsOf } from '../../../ui/refusal.ts'
import { PartyField } from '../../directory/index.ts'
import { interestsPath } from './inbox.views.tsx'
import type { InterestProps } from './interest-props.ts'
import { askerKind } from './interest.ts'
import { interestTexts } from './interest-texts.ts'

/** The project that an interest became, or the form that opens one with whoever asked as its investor. */
export function OpenProject({ view, interest, sectors, districts, subject, asker, refused }: InterestProps) {
  const t = interestTexts(view.locale)
  if (interest.projectId)
    return (
      <Section title={t('project.title')} look="panel">
        <ButtonLink look="secondary" href={view.to(`/staff/investment/projects/${interest.projectId}`)}>
          {t('project.open')}
        </ButtonLink>
      </Section>
    )
  if (interest.state === 'closed') return null
  const names = subject?.kind === 'offer' ? subject.names : {}
  const titles = Object.fromEntries(Object.entries(names).map(([locale, words]) => [`title.${locale}`, words ?? '']))
  const wrong = refused?.form === 'project' ? refused.errors['partner.name'] : undefined
  const field = fieldsOf(view, 'project', refused, { ...titles, sectorCode: interest.sectorCode ?? '' })
  return (
    <Section title={t('project.title')} look="panel" id="project">
      <Confirm label={t('project.start')} tone="plain" open={refused?.form === 'project'}>
        <form class="form" method="post" action={view.to(`${interestsPath}/${interest.id}/project`)} novalidate data-once="">
          <input type="hidden" name="revision" value={String(interest.revision)} />
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[{ name: 'title', label: t('project.name'), maximum: 300 }]}
          />
          {interest.erasedAt === null && (
            <PartyField
              locale={view.locale}
              name="partner"
              label={t('project.asker')}
              kind={askerKind(interest)}
              state={asker}
              error={wrong && view.findText(`field.${wrong.code}`, wrong.params)}
              required
            />
          )}
          <SelectField
            {...field('sectorCode', t('profile.sector'))}
            empty={t('profile.anySector')}
            choices={[...sectors]}
            required
          />
          <SelectField
            {...field('districtSlug', t('project.district'))}
            empty={t('project.anyDistrict')}
            choices={[...districts]}
          />
          <Button>{t('project.start')}</Button>
        </form>
      </Confirm>
    </Section>
  )
}
