import { Button, type Choice, EmptyState, PageHead, Section } from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import type { Matches } from '../interest/match.queries.ts'
import { MatchList } from '../interest/matches.views.tsx'
import { ProfileFields, profileValues } from '../interest/profile-fields.tsx'
import { investorTexts } from './investor-texts.ts'
import type { OwnProfile } from './own-profile.ts'

interface Props {
  readonly view: View
  readonly profile: OwnProfile
  readonly sectors: readonly Choice[]
  readonly matches: Matches
  readonly refused: Refused | undefined
}

/** What the investor looks for, in the investor's own hands, and the sites and offers that fit, with the reasons. */
export function ProfileView({ view, profile, sectors, matches, refused }: Props) {
  const t = investorTexts(view.locale)
  const field = fieldsOf(view, 'profile', refused, profileValues(profile))
  const said =
    profile.rail || [profile.sectorCode, profile.moneyMinor, profile.areaHa, profile.powerMw].some((each) => each !== null)
  return (
    <>
      <PageHead title={t('profile.title')} lead={t('profile.lead')} />
      <Problem refused={refused} />
      <Section title={t('profile.wanted')} look="panel" id="profile">
        <form class="form" method="post" action={view.to('/investor/profile')} novalidate>
          <input type="hidden" name="revision" value={String(profile.revision)} />
          <ProfileFields locale={view.locale} sectors={sectors} field={field} />
          <Button>{t('profile.save')}</Button>
        </form>
      </Section>
      {said ? <MatchList view={view} matches={matches} /> : <EmptyState title={t('profile.nothing')} />}
    </>
  )
}
