import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, Section } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import type { Account } from '../../directory/index.ts'
import type { ProjectDetail } from '../projects/project/project.queries.ts'
import { ownRoles } from './own-project.ts'
import { partnerTexts } from './partner-texts.ts'

interface Props {
  readonly view: View
  readonly project: Pick<ProjectDetail, 'parties'>
  readonly accounts: readonly Account[]
}

/** Who signs in for each side of the project, and the way to invite the next one. */
export function PartnerAccounts({ view, project, accounts }: Props) {
  const t = partnerTexts(view.locale)
  const sides = project.parties.filter(({ role }) => (ownRoles as readonly string[]).includes(role))
  const once = sides.filter((side, index) => sides.findIndex(({ currentId }) => currentId === side.currentId) === index)
  if (once.length === 0) return null
  return (
    <Section title={t('links.accounts')} look="panel" id="accounts">
      <p class="muted">{t('links.accountsLead')}</p>
      <ul class="paper-list">
        {once.map(({ currentId, names }) => {
          const own = accounts.filter(({ partyId }) => partyId === currentId)
          return (
            <li>
              <strong lang={langFor(names, view.locale)}>{wordsFor(names, view.locale)}</strong>
              <span class="muted">
                {own.length === 0 ? t('links.noAccounts') : own.map(({ name, email }) => `${name} (${email})`).join(', ')}
              </span>
              <ButtonLink small look="secondary" href={view.to(`/staff/directory/${currentId}/invitations`)}>
                {t('links.invite')}
                <span class="sr-only">: {wordsFor(names, view.locale)}</span>
              </ButtonLink>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
