import { AppError } from '../../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { htmlAnswer } from '../../../../platform/http/html-answer.ts'
import { page } from '../../../../ui/page.tsx'
import { isId } from '../../../../kernel/id.ts'
import { viewOf } from '../../../../ui/view.ts'
import { adoptParty } from '../adopt-party.ts'
import { candidatesFor } from '../field/party-field-state.ts'
import { PartyChoices } from '../field/party-field.tsx'
import { type PartyKind, partyKinds } from '../party.ts'
import { listParties } from '../party-list.queries.ts'
import { resolveKnown } from '../resolve-known.ts'
import { partyTexts } from '../texts.ts'
import { ListView } from './list.views.tsx'

const readers = ['staff', 'admin'] as const

function kindOf(x: Exchange): PartyKind | undefined {
  const wanted = x.url.searchParams.get('kind')
  return partyKinds.find((kind) => kind === wanted)
}

// A cursor that somebody made up begins at the beginning.
async function listed(x: Exchange, kind: PartyKind | undefined) {
  const cursor = x.url.searchParams.get('from') ?? undefined
  try {
    return await listParties(x.ctx.db, { kind, cursor, limit: 50 })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return listParties(x.ctx.db, { kind, limit: 50 })
  }
}

async function show(x: Exchange): Promise<Response> {
  const { db, locale } = x.ctx
  const kind = kindOf(x)
  const query = (x.url.searchParams.get('q') ?? '').trim().slice(0, 300)
  const matches =
    query === '' ? undefined : await resolveKnown(db, { name: query, kind, limit: 30, typing: true, small: kind === 'place' })
  return page(x, {
    title: partyTexts(locale)('list.title'),
    shell: 'staff',
    body: (
      <ListView view={viewOf(x)} kind={kind} query={query} matches={matches} list={matches ? undefined : await listed(x, kind)} />
    ),
  })
}

/** The candidates of a `PartyField` for what stands in it now: a piece of a page. */
async function showCandidates(x: Exchange): Promise<Response> {
  const { db, locale } = x.ctx
  const name = (x.url.searchParams.get('name') ?? '').slice(0, 300)
  const field = /^[\w.-]{1,60}$/.exec(x.url.searchParams.get('field') ?? '')?.[0] ?? 'party'
  const found = await candidatesFor(db, name, kindOf(x) ?? 'company', true)
  const candidates = found.filter(({ party }) => party.id !== x.url.searchParams.get('except'))
  const piece = await PartyChoices({ locale, name: field, state: { name, chosen: '', candidates } })
  return htmlAnswer(`${piece}`)
}

async function adopt(x: Exchange): Promise<Response> {
  const partyId = typedText(await x.form(), 'party')
  if (!isId(partyId)) return redirect(x, '/staff/directory')
  await adoptParty(x.ctx, { partyId })
  return redirect(x, `/staff/directory/${partyId}`, 'party.saved')
}

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/directory', access: readers, handle: show },
  { method: 'GET', path: '/staff/directory/candidates', access: readers, handle: showCandidates },
  { method: 'POST', path: '/staff/directory/adopt', access: readers, handle: adopt },
]
