import type { Actor } from '../../src/kernel/actor.ts'
import { allRoutes } from '../../src/app/routes.ts'
import { newId } from '../../src/kernel/id.ts'
import { accountByEmail, createAccount, inviteMaker } from '../../src/modules/directory/index.ts'
import { openAccounts } from '../../src/modules/directory/routes.ts'
import { proposeNew } from '../../src/modules/showroom/change/propose-new.ts'
import { productInput } from '../../src/modules/showroom/index.ts'
import { writeToMaker } from '../../src/modules/trade/maker/write-to-maker.ts'
import { sql } from '../../src/platform/database/sql.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { type Answered, type Caller, callerOf, demoAccount, signIn } from './caller.ts'
import { type Deal, strikeDeal } from './deal.ts'
import { openTestHouse, type TestHouse } from './house.ts'
import { type Investors, type InvestorSide, openInvestors } from './investors.ts'

export interface MakerSide {
  readonly makerId: string
  readonly slug: string
  readonly caller: Caller
  readonly products: readonly {
    readonly id: string
    readonly slug: string
    readonly sku: string
    readonly names: Record<string, string>
  }[]
  /** A deal about this maker's goods alone. */
  readonly deal: Deal
  /** A wish for a new product of this name, and an invitation that nobody has taken. */
  readonly wish: { readonly id: string; readonly name: string }
  readonly invitation: string
}

/** Of whom the places of an address are filled. */
export type Side = MakerSide | InvestorSide

/** A house with two makers, a deal of each, two investors, and someone at every door. */
export interface World {
  readonly house: TestHouse
  readonly routes: readonly Route[]
  readonly anonymous: Caller
  readonly admin: Caller
  readonly staff: Caller
  readonly ours: MakerSide
  readonly theirs: MakerSide
  readonly investors: Investors
  /** An inquiry whose link was revoked. */
  readonly revoked: Deal
  readonly desk: Actor
}

const otherMaker = {
  email: 'other-maker@example.com',
  password: 'other-maker-2026',
  name: 'Boshqa ishlab chiqaruvchi',
}

export async function openWorld(watch: (answer: Answered, address: string) => void): Promise<World> {
  const house = await openTestHouse()
  const signedIn = async (account: { email: string; password: string }) => {
    const caller = callerOf(house, watch)
    await signIn(caller, account)
    return caller
  }
  const ctx = await house.ctx()
  const employee = await accountByEmail(house.db, demoAccount('staff').email)
  const maker = await accountByEmail(house.db, demoAccount('maker').email)
  if (!employee || !maker?.makerId) throw new Error('the demonstration has neither staff nor maker')
  const other = await house.db.one(sql<{ id: string }>`
    select m.id from showroom.maker m where m.id <> ${maker.makerId} and (
      select count(*) from showroom.product p where p.maker_id = m.id and p.state = 'published') > 1 order by m.slug limit 1`)
  await createAccount(ctx, { ...otherMaker, role: 'maker', makerId: other.id })
  const desk: Actor = { kind: 'account', accountId: employee.id, name: employee.name, role: 'staff' }
  const side = async (makerId: string, caller: Caller, buyer: string): Promise<MakerSide> => {
    const { slug } = await house.db.one(sql<{ slug: string }>`select slug from showroom.maker where id = ${makerId}`)
    const products = await house.db.rows(sql<MakerSide['products'][number]>`
      select id, slug, sku, names from showroom.product where maker_id = ${makerId} and state = 'published'
        and price is not null order by slug limit 2`)
    const deal = await strikeDeal(
      house,
      desk,
      products.map(({ id }) => id),
      buyer,
    )
    const staff = await house.ctx(desk)
    await writeToMaker(staff, { inquiryId: deal.inquiryId, makerId, body: `Only for ${slug}`, phrase: '', params: {} })
    const { token } = await inviteMaker(staff, makerId)
    return { makerId, slug, caller, products, deal, invitation: token, wish: await wishOf(house, makerId, slug) }
  }
  const ours = await side(maker.makerId, await signedIn(demoAccount('maker')), 'Qodirova Zuhra')
  const theirs = await side(other.id, await signedIn(otherMaker), 'Vosidov Umrzoq')
  const accounts = await openAccounts(house.db, { publicUrl: house.url })
  return {
    house,
    routes: allRoutes(accounts, []),
    anonymous: callerOf(house, watch),
    admin: await signedIn(demoAccount('admin')),
    staff: await signedIn(demoAccount('staff')),
    ours,
    theirs,
    investors: await openInvestors(house, signedIn),
    revoked: await strikeDeal(house, desk, [ours.products[0]!.id], 'Yoʻldosheva Iroda'),
    desk,
  }
}

// A product that stands in no catalogue yet, under a name that nobody else has.
async function wishOf(house: TestHouse, makerId: string, slug: string): Promise<MakerSide['wish']> {
  const { id: categoryId } = await house.db.one(sql<{ id: string }>`select id from showroom.category order by position limit 1`)
  const name = `Wished for ${slug}`
  const {
    makerId: _,
    state: __,
    ...input
  } = productInput.parse({ makerId, categoryId, names: { en: name }, unit: 'KGM', price: '1' })
  const actor: Actor = { kind: 'account', accountId: `of-${slug}`, name: slug, role: 'maker', makerId }
  const outcome = await proposeNew(await house.ctx(actor), { input })
  if (outcome.came !== 'proposed') throw new Error('the wish was not proposed')
  return { id: outcome.id, name }
}

/** The address of a route with its places filled: by the ids of one side, or by none that exists. */
export function addressOf(route: Route, side: Side | undefined, token = ''): string {
  const parts = route.path.split('/')
  const path = parts
    .map((part, index) => (part.startsWith(':') ? encodeURIComponent(filling(part, parts[index - 1] ?? '', side, token)) : part))
    .join('/')
  return route.bare ? path : `/en${path === '/' ? '' : path}`
}

function filling(part: string, before: string, side: Side | undefined, token: string): string {
  if (part === ':token') return token
  if (!side) return part === ':slug' ? 'no-such-slug' : newId()
  if ('projectId' in side) {
    const own: Record<string, string> = {
      'projects :id': side.projectId,
      'figures :figure': side.figureId,
      'papers :paper': side.paperId,
    }
    return own[`${before} ${part}`] ?? newId()
  }
  const { deal, products } = side
  const known: Record<string, string> = {
    'products :slug': products[0]!.slug,
    'makers :slug': side.slug,
    'products :id': products[0]!.id,
    'makers :id': side.makerId,
    'inquiries :id': deal.inquiryId,
    'quotations :id': deal.quotationId,
    'orders :id': deal.orderId,
    'papers :id': deal.paperId,
    'changes :id': side.wish.id,
    'makers :maker': side.makerId,
    'invitation :invitation': side.invitation,
    'messages :message': deal.messageId,
    'ornaments :category': 'dried-fruits',
    ':category :seed': 'apricot.svg',
  }
  return known[`${before} ${part}`] ?? newId()
}

/** Whether every place of the address stands for something that exists: made-up ids differ each time. */
export function isFilled(route: Route, side: Side): boolean {
  return addressOf(route, side, 'token') === addressOf(route, side, 'token')
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** What an answer means for whoever asked. */
export const outcome = ({ status, location }: Answered) =>
  status === 303 && /^\/[\w-]+\/sign-in(\?next=|$)/.test(location)
    ? 'sign in'
    : status === 403
      ? 'forbidden'
      : status === 404
        ? 'missing'
        : 'open'
