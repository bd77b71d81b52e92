import { fileResponse } from '../../../platform/http/file-response.ts'
import { AppError } from '../../../kernel/errors.ts'
import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { forgetRequest } from '../interest/forget.ts'
import { projectChoices } from '../projects/setup/choices.ts'
import { accessPath } from './access-link.ts'
import { decideAccess } from './decide-access.ts'
import { deskPath, OffersDeskView } from './desk-list.views.tsx'
import { OfferDeskView } from './offer-desk.views.tsx'
import { addOfferFile, removeOfferFile } from './offer-files.ts'
import { OfferFormView } from './offer-form.views.tsx'
import { offerValues } from './offer-values.ts'
import { allOffers, filesOfOffer, offerById, offerFileBytes } from './offer.queries.ts'
import { editOfferSchema, offerFileSchema, offerInput, showOfferSchema, stepOfferSchema } from './offer.schema.ts'
import type { Offer } from './offer.ts'
import { offersTexts } from './offers-texts.ts'
import { openingsOf, requestById, requestsOf, waitingRequests } from './request.queries.ts'
import { decideAccessSchema } from './request.ts'
import { createOffer, editOffer } from './save-offer.ts'
import { showOffer, stepOffer } from './step-offer.ts'

const access = ['staff', 'admin'] as const

async function list(x: Exchange): Promise<Response> {
  const [offers, waiting] = await Promise.all([allOffers(x.ctx), waitingRequests(x.ctx)])
  return page(x, {
    title: offersTexts(x.ctx.locale)('desk.title'),
    shell: 'staff',
    body: <OffersDeskView view={viewOf(x)} offers={offers} waiting={waiting} />,
  })
}

async function show(x: Exchange, id: string, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const offer = await offerById(ctx, id)
  const [files, requests, openings] = await Promise.all([filesOfOffer(ctx, id), requestsOf(ctx, id), openingsOf(ctx, id)])
  const linked = await Promise.all(
    requests.map(async (request) => ({
      request,
      address: `${ctx.publicUrl}/${request.locale}${await accessPath(ctx.db, request)}`,
    })),
  )
  return page(
    { ...x, path: `${deskPath}/${id}` },
    {
      title: wordsFor(offer.product, ctx.locale),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <OfferDeskView view={viewOf(x)} offer={offer} files={files} requests={linked} openings={openings} refused={refused} />
      ),
    },
  )
}

async function form(x: Exchange, offer?: Offer, refused?: Refused): Promise<Response> {
  const { sectors, districts } = await projectChoices(x.ctx)
  const stored = offer ? offerValues(offer) : { capacityPerYear: 'on', readiness: 'idea' }
  const title = offer ? wordsFor(offer.product, x.ctx.locale) : offersTexts(x.ctx.locale)('desk.new')
  return page(
    { ...x, path: offer ? `${deskPath}/${offer.id}/edit` : `${deskPath}/new` },
    {
      title,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <OfferFormView view={viewOf(x)} offer={offer} stored={stored} sectors={sectors} districts={districts} refused={refused} />
      ),
    },
  )
}

const saved = (x: Exchange, id: string, place = '') => redirect(x, `${deskPath}/${id}${place}`, 'offer.saved')

async function create(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'offer',
    schema: offerInput,
    data: await x.form(),
    work: async (input) => saved(x, (await createOffer(x.ctx, input)).id),
    refuse: (refused) => form(x, undefined, refused),
  })
}

async function edit(x: Exchange): Promise<Response> {
  const offer = await offerById(x.ctx, idOf(x))
  return submit(x, {
    form: 'offer',
    schema: editOfferSchema,
    data: await x.form(),
    async work({ revision, ...input }) {
      await editOffer(x.ctx, offer.id, revision, input)
      return saved(x, offer.id)
    },
    refuse: (refused) => form(x, offer, refused),
  })
}

async function step(x: Exchange): Promise<Response> {
  const id = idOf(x)
  return submit(x, {
    form: 'step',
    schema: stepOfferSchema,
    data: await x.form(),
    work: async (input) => (await stepOffer(x.ctx, id, input), saved(x, id)),
    refuse: (refused) => show(x, id, refused),
  })
}

async function publish(x: Exchange): Promise<Response> {
  const id = idOf(x)
  return submit(x, {
    form: 'publish',
    schema: showOfferSchema,
    data: await x.form(),
    work: async (input) => (await showOffer(x.ctx, id, input), saved(x, id)),
    refuse: (refused) => show(x, id, refused),
  })
}

async function addFile(x: Exchange): Promise<Response> {
  const { id } = await offerById(x.ctx, idOf(x))
  return submit(x, {
    form: 'file',
    schema: offerFileSchema,
    data: await x.form(),
    work: async ({ file }) => (await addOfferFile(x.ctx, id, file), saved(x, id, '#documents')),
    refuse: (refused) => show(x, id, refused),
  })
}

async function removeFile(x: Exchange): Promise<Response> {
  const id = idOf(x)
  await removeOfferFile(x.ctx, id, idOf(x, 'file'))
  return saved(x, id, '#documents')
}

async function paper(x: Exchange): Promise<Response> {
  allow(x.ctx, 'investment.read')
  const { name, mediaType, bytes } = await offerFileBytes(x.ctx, idOf(x), idOf(x, 'file'))
  return fileResponse(name, mediaType, bytes)
}

async function requestOf(x: Exchange) {
  const wanted = await requestById(x.ctx.db, idOf(x))
  if (!wanted) throw new AppError('request_not_found', 'not_found')
  return wanted.request
}

async function decide(x: Exchange): Promise<Response> {
  const { id, offerId } = await requestOf(x)
  const data = await x.form()
  return submit(x, {
    form: `${typedText(data, 'decision')}-${id}`,
    schema: decideAccessSchema,
    data,
    work: async (input) => (await decideAccess(x.ctx, { ...input, requestId: id }), saved(x, offerId, `#request-${id}`)),
    refuse: (refused) => show(x, offerId, refused),
  })
}

async function forget(x: Exchange): Promise<Response> {
  const { id, offerId } = await requestOf(x)
  await forgetRequest(x.ctx, id)
  return saved(x, offerId, '#requests')
}

export const offerDeskPages: readonly Route[] = [
  { method: 'GET', path: deskPath, access, handle: list },
  { method: 'GET', path: `${deskPath}/new`, access, handle: (x) => form(x) },
  { method: 'POST', path: `${deskPath}/new`, access, handle: create },
  { method: 'POST', path: `${deskPath}/requests/:id/decide`, access, handle: decide },
  { method: 'POST', path: `${deskPath}/requests/:id/forget`, access, handle: forget },
  { method: 'GET', path: `${deskPath}/:id`, access, handle: (x) => show(x, idOf(x)) },
  { method: 'GET', path: `${deskPath}/:id/edit`, access, handle: async (x) => form(x, await offerById(x.ctx, idOf(x))) },
  { method: 'POST', path: `${deskPath}/:id/edit`, access, handle: edit },
  { method: 'POST', path: `${deskPath}/:id/step`, access, handle: step },
  { method: 'POST', path: `${deskPath}/:id/publish`, access, handle: publish },
  { method: 'POST', path: `${deskPath}/:id/papers`, access, handle: addFile },
  { method: 'GET', path: `${deskPath}/:id/papers/:file`, access, handle: paper },
  { method: 'POST', path: `${deskPath}/:id/papers/:file/remove`, access, handle: removeFile },
]
