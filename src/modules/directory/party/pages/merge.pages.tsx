import { AppError } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/id.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { adoptParty } from '../adopt-party.ts'
import { likelyDuplicates } from '../doubt/doubt.queries.ts'
import { partyFieldState } from '../field/party-field-state.ts'
import type { MentionSource } from '../mentions.ts'
import { mergeParties, undoMerger } from '../merge/merge-parties.ts'
import { allowAgain, tellApart } from '../merge/tell-apart.ts'
import type { Party } from '../party.ts'
import { idsOf, partyById, spellingsOf } from '../party.queries.ts'
import { partyTexts } from '../texts.ts'
import { DoubtsView } from './doubts.views.tsx'
import { ChooseOtherView, MergeView, type Side } from './merge.views.tsx'

const access = ['staff', 'admin'] as const

async function partyOf(x: Exchange, id: string): Promise<Party> {
  const party = isId(id) ? await partyById(x.ctx.db, id) : undefined
  if (!party) throw new AppError('not_found', 'not_found')
  return party
}

async function sideOf(x: Exchange, sources: readonly MentionSource[], party: Party): Promise<Side> {
  const { db, locale } = x.ctx
  const [ids, spellings] = await Promise.all([idsOf(db, party.id), spellingsOf(db, party.id)])
  const mentions = await Promise.all(
    sources.map(async ({ label, find }) => {
      const found = await find(x.ctx, ids, 6)
      return { label: label(locale), found: found.slice(0, 5), more: found.length > 5 }
    }),
  )
  return { party, spellings, mentions }
}

/** Whom to merge with is chosen first, then both are seen beside each other. */
async function show(x: Exchange, sources: readonly MentionSource[], problem?: AppError): Promise<Response> {
  const party = await partyOf(x, x.params['id'] ?? '')
  const { db, locale } = x.ctx
  const search = x.url.searchParams
  const values = Object.fromEntries(
    ['name', 'id', 'shown'].flatMap((key) => {
      const given = search.get(`with.${key}`)
      return given === null ? [] : [[`with.${key}`, given.slice(0, 300)]]
    }),
  )
  const chosen = values['with.id'] ?? ''
  if (isId(chosen) && chosen !== party.id) await known(x, chosen)
  const other = isId(chosen) ? await partyById(db, chosen) : undefined
  const title = partyTexts(locale)('merge.title')
  const why = problem && (x.site.findText(locale, `error.${problem.code}`) ?? problem.code)
  const status = problem ? 409 : 200
  const view = viewOf(x)
  const frame = { ...x, path: `/staff/directory/${party.id}/merge` }
  if (!other || other.id === party.id) {
    const state = await partyFieldState(db, { field: 'with', kind: party.kind, locale, values })
    const candidates = state.candidates.filter((match) => match.party.id !== party.id)
    return page(frame, {
      title,
      status,
      shell: 'staff',
      body: <ChooseOtherView view={view} party={party} state={{ ...state, candidates }} problem={why} />,
    })
  }
  const [goes, stays] = await Promise.all([sideOf(x, sources, party), sideOf(x, sources, other)])
  return page(frame, {
    title,
    status,
    shell: 'staff',
    body: <MergeView view={view} goes={goes} stays={stays} problem={why} />,
  })
}

// A place that nobody has stored yet may be what a stored one is: it is stored before it is shown.
async function known(x: Exchange, id: string): Promise<void> {
  if (await partyById(x.ctx.db, id)) return
  await adoptParty(x.ctx, { partyId: id })
}

async function merge(x: Exchange, sources: readonly MentionSource[]): Promise<Response> {
  const intoId = typedText(await x.form(), 'into')
  if (!isId(intoId)) throw new AppError('not_found', 'not_found')
  try {
    await mergeParties(x.ctx, { partyId: idOf(x), intoId })
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error
    const url = new URL(x.url)
    url.searchParams.set('with.id', intoId)
    return show({ ...x, url }, sources, error)
  }
  return redirect(x, `/staff/directory/${intoId}`, 'merge.done')
}

async function undo(x: Exchange): Promise<Response> {
  const { partyId } = await undoMerger(x.ctx, { mergerId: idOf(x, 'merger') })
  return redirect(x, `/staff/directory/${partyId}`, 'merged.undone')
}

async function otherOf(x: Exchange): Promise<{ partyId: string; otherId: string }> {
  const otherId = typedText(await x.form(), 'other')
  if (!isId(otherId)) throw new AppError('not_found', 'not_found')
  return { partyId: idOf(x), otherId }
}

async function duplicates(x: Exchange): Promise<Response> {
  return page(x, {
    title: partyTexts(x.ctx.locale)('doubts.title'),
    shell: 'staff',
    body: <DoubtsView view={viewOf(x)} pairs={await likelyDuplicates(x.ctx.db)} />,
  })
}

export const mergePages = (sources: readonly MentionSource[]): readonly Route[] => [
  { method: 'GET', path: '/staff/directory/duplicates', access, handle: duplicates },
  { method: 'GET', path: '/staff/directory/:id/merge', access, handle: (x) => show(x, sources) },
  { method: 'POST', path: '/staff/directory/:id/merge', access, handle: (x) => merge(x, sources) },
  { method: 'POST', path: '/staff/directory/mergers/:merger/undo', access, handle: undo },
  {
    method: 'POST',
    path: '/staff/directory/:id/apart',
    access,
    handle: async (x) => {
      await tellApart(x.ctx, await otherOf(x))
      return redirect(x, '/staff/directory/duplicates', 'apart.done')
    },
  },
  {
    method: 'POST',
    path: '/staff/directory/:id/apart/forget',
    access,
    handle: async (x) => {
      await allowAgain(x.ctx, await otherOf(x))
      return redirect(x, `/staff/directory/${idOf(x)}`, 'apart.forgotten')
    },
  },
]
