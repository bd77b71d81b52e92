import { z } from 'zod'
import type { Ctx } from '../../../platform/context.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { choice, localizedName, optionalDate, revisionField, text } from '../../../platform/http/fields.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { partyChoice, partyFieldState, takeParty } from '../../directory/index.ts'
import { projectsPage } from '../projects/project/project.queries.ts'
import { memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import { type MemorandumDetail, memorandumById } from './memorandum.queries.ts'
import { languageList, optionalId } from './memorandum.schema.ts'
import { memorandumKinds, sides } from './memorandum.ts'
import { type PartyRow, PaperForm } from './paper-form.views.tsx'
import { changeMemorandum, draftMemorandum } from './save-memorandum.ts'

const access = ['staff', 'admin'] as const

const formSchema = z.object({
  kind: choice(memorandumKinds),
  title: localizedName(300),
  projectId: optionalId,
  place: text(200),
  validUntil: optionalDate,
  languages: languageList,
  parties: z
    .array(z.object({ party: partyChoice, side: choice(sides), signatoryPost: text(200) }))
    .max(20, 'too_big')
    .default([]),
  revision: revisionField.default(0),
})

const kindOf = (side: (typeof sides)[number]) => (side === 'home' ? ('agency' as const) : ('company' as const))

/** Whom the rows mean; rows without a name are left out. */
async function partiesOf(ctx: Ctx, rows: z.output<typeof formSchema>['parties']) {
  const parties = []
  for (const [index, { party, side, signatoryPost }] of rows.entries()) {
    const partyId = await takeParty(ctx, { field: `parties.${index}.party`, kind: kindOf(side), choice: party })
    if (partyId) parties.push({ partyId, side, signatoryPost })
  }
  return parties
}

function storedValues(paper: MemorandumDetail | undefined, projectId: string): FormValues {
  if (!paper) return { kind: 'memorandum', projectId }
  return {
    kind: paper.kind,
    projectId: paper.projectId ?? '',
    place: paper.place,
    validUntil: paper.validUntil?.toString() ?? '',
    languages: paper.languages.join('\n'),
    revision: String(paper.revision),
    ...Object.fromEntries(Object.entries(paper.title).map(([tag, words]) => [`title.${tag}`, words ?? ''])),
  }
}

/** One row for each party and an empty one for each side, numbered through. */
async function partyRows(ctx: Ctx, paper: MemorandumDetail | undefined, refused: Refused | undefined): Promise<PartyRow[]> {
  const rows: PartyRow[] = []
  for (const side of sides) {
    const stored = (paper?.parties ?? []).filter((party) => party.side === side)
    for (const party of [...stored, undefined]) {
      const index = rows.length
      const field = `parties.${index}.party`
      const question = { field, kind: kindOf(side), locale: ctx.locale, values: refused?.values, partyId: party?.partyId }
      rows.push({
        index,
        side,
        kind: kindOf(side),
        post: party?.signatoryPost ?? '',
        state: await partyFieldState(ctx.db, question),
      })
    }
  }
  return rows
}

async function show(x: Exchange, paper: MemorandumDetail | undefined, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const [{ items }, rows] = await Promise.all([projectsPage(ctx, {}, { limit: 1000 }), partyRows(ctx, paper, refused)])
  const t = memorandaTexts(ctx.locale)
  const path = paper ? `${memorandaPath}/${paper.id}/edit` : `${memorandaPath}/new`
  return page(
    { ...x, path },
    {
      title: t(paper ? 'paper.edit' : 'memoranda.new'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <PaperForm
          view={viewOf(x)}
          paper={paper}
          action={path}
          stored={storedValues(paper, x.url.searchParams.get('project') ?? '')}
          rows={rows}
          projects={items.map(({ id, number, title }) => ({ id, label: `${number} · ${wordsFor(title, ctx.locale)}` }))}
          refused={refused}
        />
      ),
    },
  )
}

async function create(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'paper',
    schema: formSchema,
    data: await x.form(),
    work: async (value) => {
      const made = await draftMemorandum(x.ctx, { ...value, parties: await partiesOf(x.ctx, value.parties) })
      return redirect(x, `${memorandaPath}/${made.id}`, 'paper.saved')
    },
    refuse: (refused) => show(x, undefined, refused),
  })
}

async function change(x: Exchange): Promise<Response> {
  const id = idOf(x)
  return submit(x, {
    form: 'paper',
    schema: formSchema,
    data: await x.form(),
    work: async (value) => {
      const parties = await partiesOf(x.ctx, value.parties)
      await changeMemorandum(x.ctx, { ...value, parties, memorandumId: id })
      return redirect(x, `${memorandaPath}/${id}`, 'paper.saved')
    },
    refuse: async (refused) => show(x, await memorandumById(x.ctx, id), refused),
  })
}

export const paperFormRoutes: readonly Route[] = [
  { method: 'GET', path: `${memorandaPath}/new`, access, handle: (x) => show(x, undefined) },
  { method: 'POST', path: `${memorandaPath}/new`, access, handle: create },
  {
    method: 'GET',
    path: `${memorandaPath}/:id/edit`,
    access,
    handle: async (x) => show(x, await memorandumById(x.ctx, idOf(x))),
  },
  { method: 'POST', path: `${memorandaPath}/:id/edit`, access, handle: change },
]
