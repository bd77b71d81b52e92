import type { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { fileResponse } from '../../../platform/http/file-response.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { readerId, viewOf } from '../../../ui/view.ts'
import { activeAccounts } from '../../directory/index.ts'
import { addEvidence, addMemorandumFile } from './add-evidence.ts'
import { assignCommitment, postponeCommitment } from './change-commitment.ts'
import { keepCommitment, reopenCommitment, waiveCommitment } from './close-commitment.ts'
import { CommitmentsView } from './commitments-list.views.tsx'
import { commitmentById, commitmentList, deadlines } from './commitment.queries.ts'
import { fulfilMemorandum, replaceMemorandum } from './end-memorandum.ts'
import { makeCommitment } from './make-commitment.ts'
import { MemorandaView, memorandaPath } from './memoranda-list.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import { memorandaList, memorandumById, memorandumFile, memorandumPage, projectTitle } from './memorandum.queries.ts'
import * as schema from './memorandum.schema.ts'
import { memorandumStates } from './memorandum.ts'
import { MemorandumView } from './memorandum.views.tsx'
import { publishMemorandum } from './publish-memorandum.ts'
import { renewMemorandum } from './renew-memorandum.ts'
import { discardMemorandum, signMemorandum } from './sign-memorandum.ts'

const access = ['staff', 'admin'] as const

function pageNumber(x: Exchange): number {
  const asked = Number(x.url.searchParams.get('page'))
  return Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, 100_000) : 1
}

async function showList(x: Exchange): Promise<Response> {
  const state = memorandumStates.find((each) => each === x.url.searchParams.get('state'))
  const project = x.url.searchParams.get('project') ?? ''
  const filter = { state, page: pageNumber(x), ...(isId(project) ? { projectId: project.toLowerCase() } : {}) }
  const list = await memorandaList(x.ctx, filter)
  return page(x, {
    title: memorandaTexts(x.ctx.locale)('memoranda.title'),
    shell: 'staff',
    body: <MemorandaView view={viewOf(x)} list={list} filter={filter} />,
  })
}

async function showCommitments(x: Exchange): Promise<Response> {
  const query = x.url.searchParams
  const shown = [...deadlines, 'kept' as const].find((each) => each === query.get('shown')) ?? 'overdue'
  const filter = { shown, mine: query.get('mine') === '1', page: pageNumber(x) }
  const list = await commitmentList(x.ctx, {
    page: filter.page,
    ...(shown === 'kept' ? { state: 'kept' as const } : { deadline: shown }),
    ...(filter.mine ? { ownerId: readerId(viewOf(x)) } : {}),
  })
  return page(x, {
    title: memorandaTexts(x.ctx.locale)('commitments.title'),
    shell: 'staff',
    body: <CommitmentsView view={viewOf(x)} list={list} filter={filter} />,
  })
}

/** The page of one paper; with a refused form open on it. */
async function showPaper(x: Exchange, id: string, refused?: Refused): Promise<Response> {
  const paper = await memorandumById(x.ctx, id)
  const [owners, running, title] = await Promise.all([
    activeAccounts(x.ctx.db, ['staff', 'admin']),
    memorandumPage(x.ctx, { state: 'in_force', limit: 100 }),
    projectTitle(x.ctx, paper.projectId),
  ])
  const others = running.items.map((each) => ({ id: each.id, label: `${each.number} · ${wordsFor(each.title, x.ctx.locale)}` }))
  return page(
    { ...x, path: `${memorandaPath}/${paper.id}` },
    {
      title: `${paper.number} · ${wordsFor(paper.title, x.ctx.locale)}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <MemorandumView
          view={viewOf(x)}
          paper={paper}
          owners={owners}
          others={others}
          projectTitle={title && wordsFor(title, x.ctx.locale)}
          refused={refused}
        />
      ),
    },
  )
}

type Verb<S extends z.ZodType> = (x: Exchange, id: string, value: z.output<S>) => Promise<unknown>

/** One form of a paper's page. */
function onPaper<S extends z.ZodType>(step: string, form: string, given: S, verb: Verb<S>, place = ''): Route {
  return {
    method: 'POST',
    path: `${memorandaPath}/:id/${step}`,
    access,
    async handle(x) {
      const id = idOf(x)
      const work = async (value: z.output<S>) => {
        await verb(x, id, value)
        return redirect(x, `${memorandaPath}/${id}${place}`, 'paper.saved')
      }
      return submit(x, { form, schema: given, data: await x.form(), work, refuse: (refused) => showPaper(x, id, refused) })
    },
  }
}

/** One form of a promise, on the page of its paper. */
function onPromise<S extends z.ZodType>(step: string, given: S, verb: Verb<S>): Route {
  return {
    method: 'POST',
    path: `/staff/investment/commitments/:id/${step}`,
    access,
    async handle(x) {
      const id = idOf(x)
      const { memorandumId } = await commitmentById(x.ctx, id)
      const work = async (value: z.output<S>) => {
        await verb(x, id, value)
        return redirect(x, `${memorandaPath}/${memorandumId}#commitment-${id}`, 'paper.saved')
      }
      const refuse = (refused: Refused) => showPaper(x, memorandumId, refused)
      return submit(x, { form: `${step}-${id}`, schema: given, data: await x.form(), work, refuse })
    },
  }
}

async function showFile(x: Exchange): Promise<Response> {
  const { name, mediaType, bytes } = await memorandumFile(x.ctx, idOf(x))
  return fileResponse(name, mediaType, bytes)
}

export const memorandaRoutes: readonly Route[] = [
  { method: 'GET', path: memorandaPath, access, handle: showList },
  { method: 'GET', path: '/staff/investment/commitments', access, handle: showCommitments },
  { method: 'GET', path: `${memorandaPath}/:id`, access, handle: (x) => showPaper(x, idOf(x)) },
  { method: 'GET', path: '/staff/investment/scans/:id', access, handle: showFile },
  onPaper('sign', 'sign', schema.signMemorandumSchema, (x, memorandumId, value) =>
    signMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper('discard', 'discard', schema.discardMemorandumSchema, (x, memorandumId, value) =>
    discardMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper('renew', 'renew', schema.renewMemorandumSchema, (x, memorandumId, value) =>
    renewMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper('replace', 'replace', schema.replaceMemorandumSchema, (x, memorandumId, value) =>
    replaceMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper('fulfil', 'fulfil', schema.fulfilMemorandumSchema, (x, memorandumId, value) =>
    fulfilMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper('publish', 'publish', schema.publishMemorandumSchema, (x, memorandumId, value) =>
    publishMemorandum(x.ctx, { ...value, memorandumId }),
  ),
  onPaper(
    'scans',
    'scan',
    schema.addMemorandumFileSchema,
    (x, memorandumId, value) => addMemorandumFile(x.ctx, { ...value, memorandumId }),
    '#scans',
  ),
  onPaper(
    'commitments',
    'promise',
    schema.makeCommitmentSchema,
    (x, memorandumId, value) => makeCommitment(x.ctx, { ...value, memorandumId }),
    '#commitments',
  ),
  onPromise('keep', schema.keepCommitmentSchema, (x, commitmentId, value) => keepCommitment(x.ctx, { ...value, commitmentId })),
  onPromise('waive', schema.waiveCommitmentSchema, (x, commitmentId, value) =>
    waiveCommitment(x.ctx, { ...value, commitmentId }),
  ),
  onPromise('reopen', schema.reopenCommitmentSchema, (x, commitmentId, value) =>
    reopenCommitment(x.ctx, { ...value, commitmentId }),
  ),
  onPromise('move', schema.moveCommitmentSchema, (x, commitmentId, value) =>
    postponeCommitment(x.ctx, { ...value, commitmentId }),
  ),
  onPromise('assign', schema.assignCommitmentSchema, (x, commitmentId, value) =>
    assignCommitment(x.ctx, { ...value, commitmentId }),
  ),
  onPromise('evidence', schema.addEvidenceSchema, (x, commitmentId, value) => addEvidence(x.ctx, { ...value, commitmentId })),
]
