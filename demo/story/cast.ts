import { type Actor, system } from '../../src/kernel/actor.ts'
import { accountByEmail } from '../../src/modules/directory/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { demoAccounts } from '../house.ts'
import type { Scene, Step } from './scene.ts'

/** What a scene has come to: which inquiry, offer and order its next step is about. */
export interface Scenery {
  readonly scene: Scene
  readonly staff: Actor
  inquiryId: string
  buyer: string
  offerId: string
  orderId: string
  readonly messages: Map<Step, string>
}

/** The demonstration's member of staff, by whom the house acts in the story. */
export async function demoStaff(ctx: Ctx): Promise<Actor> {
  const { email } = demoAccounts.find(({ role }) => role === 'staff')!
  const account = await accountByEmail(ctx.db, email)
  if (!account) throw new Error(`the demonstration's account ${email} is missing`)
  return { kind: 'account', accountId: account.id, name: account.name, role: account.role }
}

export function sceneryOf(scene: Scene, staff: Actor): Scenery {
  return { scene, staff, inquiryId: '', buyer: '', offerId: '', orderId: '', messages: new Map() }
}

export const asStaff = (ctx: Ctx, { staff }: Scenery): Ctx => ({ ...ctx, actor: staff, locale: 'uz' })

export const asClock = (ctx: Ctx): Ctx => ({ ...ctx, actor: system('clock') })

export function asBuyer(ctx: Ctx, { inquiryId, buyer }: Scenery): Ctx {
  return { ...ctx, actor: { kind: 'buyer', inquiryId, name: buyer } }
}
