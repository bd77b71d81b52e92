import { AppError } from '../../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { addSpelling, removeSpelling } from '../change-spellings.ts'
import type { MentionSource } from '../mentions.ts'
import { mergedInto, toldApartFrom } from '../merge/merger.queries.ts'
import type { Party } from '../party.ts'
import { idsOf, partyById, spellingsOf } from '../party.queries.ts'
import { spellingInput } from '../party.schema.ts'
import { printedName } from '../printed-names.ts'
import { PartyView } from './party.views.tsx'

const access = ['staff', 'admin'] as const
const MOST_MENTIONS = 20

async function partyOf(x: Exchange): Promise<Party> {
  const party = await partyById(x.ctx.db, idOf(x))
  if (!party) throw new AppError('not_found', 'not_found')
  return party
}

async function show(x: Exchange, sources: readonly MentionSource[], party: Party, refused?: Refused): Promise<Response> {
  const { db, locale } = x.ctx
  const [ids, spellings, merged, apart] = await Promise.all([
    idsOf(db, party.id),
    spellingsOf(db, party.id),
    mergedInto(db, party.id),
    toldApartFrom(db, party.id),
  ])
  const mentions = await Promise.all(
    sources.map(async ({ label, find }) => ({ label: label(locale), found: await find(x.ctx, ids, MOST_MENTIONS + 1) })),
  )
  return page(
    { ...x, path: `/staff/directory/${party.id}` },
    {
      title: printedName(party, locale).text,
      status: refused?.status ?? 200,
      shell: 'staff',
      body: (
        <PartyView
          view={viewOf(x)}
          party={party}
          spellings={spellings}
          merged={merged}
          apart={apart}
          mentions={mentions.map((each) => ({
            ...each,
            found: each.found.slice(0, MOST_MENTIONS),
            more: each.found.length > MOST_MENTIONS,
          }))}
          {...(refused ? { refused } : {})}
        />
      ),
    },
  )
}

async function open(x: Exchange, sources: readonly MentionSource[]): Promise<Response> {
  const party = await partyOf(x)
  // Who was merged is found where it stands now.
  return party.id === idOf(x) ? show(x, sources, party) : redirect(x, `/staff/directory/${party.id}`)
}

async function postSpelling(x: Exchange, sources: readonly MentionSource[]): Promise<Response> {
  const party = await partyOf(x)
  return submit(x, {
    form: 'spelling',
    schema: spellingInput,
    data: await x.form(),
    async work(input) {
      await addSpelling(x.ctx, { partyId: party.id, ...input })
      return redirect(x, `/staff/directory/${party.id}`, 'spellings.added')
    },
    refuse: (refused) => show(x, sources, party, refused),
  })
}

async function postRemove(x: Exchange): Promise<Response> {
  const party = await partyOf(x)
  await removeSpelling(x.ctx, { spellingId: idOf(x, 'spelling') })
  return redirect(x, `/staff/directory/${party.id}`, 'spellings.removed')
}

export const partyPages = (sources: readonly MentionSource[]): readonly Route[] => [
  { method: 'GET', path: '/staff/directory/:id', access, handle: (x) => open(x, sources) },
  { method: 'POST', path: '/staff/directory/:id/spellings', access, handle: (x) => postSpelling(x, sources) },
  { method: 'POST', path: '/staff/directory/:id/spellings/:spelling/remove', access, handle: postRemove },
]
