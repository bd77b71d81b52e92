import { AppError } from '../../../kernel/errors.ts'
import { revisionField } from '../../../platform/http/fields.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { ownMaker } from '../access.ts'
import { factWords } from '../change/fact-words.ts'
import { patched } from '../change/facts.ts'
import { loadGlossary } from '../change/glossary.ts'
import { proposeProfile } from '../change/propose-profile.ts'
import { standingMakers } from '../change/standing.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import { makerInput } from '../maker/save-maker.ts'
import { openProfileWish } from './own-goods.queries.ts'
import { valuesOfFacts } from './product-form-values.ts'
import { ProfileView } from './profile.views.tsx'
import { makerTexts } from './texts.ts'

const profile = makerInput.omit({ archived: true }).extend({ revision: revisionField })

async function show(x: Exchange, state?: FormState, problem?: AppError): Promise<Response> {
  const { ctx } = x
  const makerId = ownMaker(ctx)
  const [wish, glossary, found] = await Promise.all([openProfileWish(ctx), loadGlossary(ctx), standingMakers(ctx.db, [makerId])])
  const there = found.get(makerId)
  if (!there) throw new AppError('not_found', 'not_found')
  const fresh =
    problem?.kind === 'conflict' && state ? { ...state, values: { ...state.values, revision: String(there.revision) } } : state
  const form = shownForm(
    x,
    fresh ?? { values: valuesOfFacts(patched(there.facts, wish?.after ?? {}), there.revision), errors: {} },
    problem,
  )
  return page(
    { ...x, path: '/maker/profile' },
    {
      title: makerTexts(ctx.locale)('door.profile'),
      status: refusalStatus(problem, form.wrong),
      shell: 'staff',
      body: (
        <ProfileView
          locale={ctx.locale}
          form={form}
          wish={wish}
          words={factWords(ctx.locale, glossary)}
          places={[...glossary.places.values()]}
          certificates={glossary.certificates}
        />
      ),
    },
  )
}

async function post(x: Exchange): Promise<Response> {
  const parsed = parseForm(profile, await x.form())
  if (!parsed.ok) return show(x, parsed)
  const { revision, ...input } = parsed.value
  try {
    const { outcome, live } = await proposeProfile(x.ctx, { revision, input })
    const notice =
      outcome.came === 'proposed'
        ? 'door.proposed'
        : live.length > 0
          ? 'door.live'
          : outcome.came === 'withdrawn'
            ? 'door.withdrawn'
            : 'door.nothing'
    return redirect(x, '/maker/profile', notice)
  } catch (error) {
    if (!(error instanceof AppError) || !['conflict', 'invalid'].includes(error.kind)) throw error
    return show(x, { values: parsed.values, errors: error.fields }, error)
  }
}

export const profileRoutes: readonly Route[] = [
  { method: 'GET', path: '/maker/profile', access: ['maker'], handle: (x) => show(x) },
  { method: 'POST', path: '/maker/profile', access: ['maker'], handle: post },
]
