import { anonymous } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { offerInput } from '../offers/offer.schema.ts'
import { createOffer } from '../offers/save-offer.ts'
import { showOffer, stepOffer } from '../offers/step-offer.ts'
import { sendInterestSchema } from './interest.schema.ts'

/** A published offer of a textile mill for five million dollars. */
export async function openOffer(ctx: Ctx, product = 'A mill'): Promise<{ id: string; slug: string }> {
  const input = offerInput.parse({
    product: { en: product },
    sectorCode: 'textile',
    readiness: 'feasibility',
    cost: '5 000 000',
    costCurrency: 'USD',
    sharePercent: '49,5',
    paybackMonths: '48',
    capacity: '3000',
    capacityPerYear: 'on',
  })
  const made = await createOffer(ctx, input)
  await stepOffer(ctx, made.id, { action: 'open', revision: 1 })
  await showOffer(ctx, made.id, { shown: true, revision: 2 })
  return made
}

const person = {
  name: 'Somebody',
  company: 'Jade Textile',
  email: 'somebody@example.com',
  phone: '' as const,
  wechat: '',
  consent: 'on' as const,
  consentVersion: '1',
  website: '',
}

/** What a stranger types under what is published. */
export const interestIn = (id: string, change: object = {}) =>
  sendInterestSchema.parse({ kind: 'offer', id, question: 'Who owns the rest?', ...person, ...change })

export const accessTo = (offerId: string, change: object = {}) => ({
  ...person,

  reason: 'We spin yarn.',
  offerId,
  ...change,
})

export const stranger = (ctx: Ctx): Ctx => ({ ...ctx, actor: anonymous })
