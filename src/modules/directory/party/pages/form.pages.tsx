import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { locales } from '../../../../kernel/locale.ts'
import { revisionField } from '../../../../platform/http/fields.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { LIKELY_SAME } from '../../../../language/index.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { namesOf } from '../field/take-party.ts'
import { type Party, partyKinds } from '../party.ts'
import { partyById } from '../party.queries.ts'
import { partyInput } from '../party.schema.ts'
import { printedName } from '../printed-names.ts'
import { type PartyMatch, resolveParties } from '../resolve-parties.ts'
import { saveParty } from '../save-party.ts'
import { partyTexts } from '../texts.ts'
import { FormView } from './form.views.tsx'

const access = ['staff', 'admin'] as const
/** `seen`: those that were shown as like it, so that saving once more means that it is another. */
const newParty = partyInput.extend({ seen: z.string().max(4000).default('') })
const editedParty = partyInput.extend({ revision: revisionField })

function show(x: Exchange, given: { party?: Party; refused?: Refused; similar?: readonly PartyMatch[]; stored?: FormValues }) {
  const t = partyTexts(x.ctx.locale)
  const { party, refused } = given
  const path = party ? `/staff/directory/${party.id}/edit` : '/staff/directory/new'
  return page(
    { ...x, path },
    {
      title: party ? t('edit.title', { name: printedName(party, x.ctx.locale).text }) : t('new.title'),
      status: refused?.status ?? (given.similar ? 422 : 200),
      shell: 'staff',
      body: <FormView view={viewOf(x)} {...given} />,
    },
  )
}

function showNew(x: Exchange): Promise<Response> {
  const name = (x.url.searchParams.get('name') ?? '').slice(0, 300)
  const kind = partyKinds.find((each) => each === x.url.searchParams.get('kind')) ?? 'company'
  const names = Object.fromEntries(
    Object.entries(name ? namesOf(name, x.ctx.locale) : {}).map(([tag, text]) => [`names.${tag}`, text ?? '']),
  )
  return show(x, { stored: { kind, ...names } })
}

/** Whoever is likely the same, unless it was shown before the form was sent again. */
async function likelySame(x: Exchange, { names, kind, seen }: z.output<typeof newParty>): Promise<PartyMatch[]> {
  const found = await Promise.all(
    locales.flatMap((locale) => names[locale] ?? []).map((name) => resolveParties(x.ctx.db, { name, kind, limit: 5 })),
  )
  const best = new Map(
    found
      .flat()
      .filter(({ score, party }) => score >= LIKELY_SAME && !seen.includes(party.id))
      .map((match) => [match.party.id, match]),
  )
  return [...best.values()].toSorted((a, b) => b.score - a.score)
}

async function postNew(x: Exchange): Promise<Response> {
  const data = await x.form()
  return submit(x, {
    form: 'party',
    schema: newParty,
    data,
    async work({ seen, ...input }) {
      const similar = await likelySame(x, { seen, ...input })
      if (similar.length > 0) {
        const values = Object.fromEntries([...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
        return show(x, { similar, stored: values })
      }
      const { id } = await saveParty(x.ctx, input)
      return redirect(x, `/staff/directory/${id}`, 'party.saved')
    },
    refuse: (refused) => show(x, { refused }),
  })
}

async function partyOf(x: Exchange): Promise<Party> {
  const party = await partyById(x.ctx.db, idOf(x))
  if (!party) throw new AppError('not_found', 'not_found')
  return party
}

async function postEdit(x: Exchange): Promise<Response> {
  const party = await partyOf(x)
  return submit(x, {
    form: 'party',
    schema: editedParty,
    data: await x.form(),
    async work(input) {
      await saveParty(x.ctx, { ...input, id: party.id })
      return redirect(x, `/staff/directory/${party.id}`, 'party.saved')
    },
    refuse: (refused) => show(x, { party, refused }),
  })
}

export const formRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/directory/new', access, handle: showNew },
  { method: 'POST', path: '/staff/directory/new', access, handle: postNew },
  { method: 'GET', path: '/staff/directory/:id/edit', access, handle: async (x) => show(x, { party: await partyOf(x) }) },
  { method: 'POST', path: '/staff/directory/:id/edit', access, handle: postEdit },
]
