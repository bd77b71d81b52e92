import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { sectorChoices } from '../interest/interest-form.tsx'
import { changeProfileSchema } from '../interest/interest.schema.ts'
import { matchesFor } from '../interest/match.queries.ts'
import { investorTexts } from './investor-texts.ts'
import { ownParty } from './own-party.ts'
import { profileOfParty, saveOwnProfile } from './own-profile.ts'
import { ProfileView } from './profile.views.tsx'

const access = ['investor'] as const
const path = '/investor/profile'

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const profile = await profileOfParty(x.ctx.db, ownParty(x.ctx))
  const [sectors, matches] = await Promise.all([sectorChoices(x.ctx), matchesFor(x.ctx, profile)])
  return page(
    { ...x, path },
    {
      title: investorTexts(x.ctx.locale)('profile.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <ProfileView view={viewOf(x)} profile={profile} sectors={sectors} matches={matches} refused={refused} />,
    },
  )
}

async function save(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'profile',
    schema: changeProfileSchema,
    data: await x.form(),
    async work(value) {
      await saveOwnProfile(x.ctx, value)
      return redirect(x, `${path}#matches`, 'profile.saved')
    },
    refuse: (refused) => show(x, refused),
  })
}

/** What an investor looks for, and what of all that is published fits it. */
export const investorProfileRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path, access, handle: save },
]
