import { AppError } from '../../../kernel/errors.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { ownChange } from '../change/change.queries.ts'
import { proposeNew } from '../change/propose-new.ts'
import { type Proposed, proposeProduct, setStock } from '../change/propose-product.ts'
import type { WishOutcome } from '../change/save-wish.ts'
import { ownProduct } from './own-goods.queries.ts'
import { makersProduct, makersProductEdit, today, valuesOfFacts } from './product-form-values.ts'
import { idOf, showOwnProduct, type Target } from './show-product.tsx'

const notices = { proposed: 'door.proposed', withdrawn: 'door.withdrawn', nothing: 'door.nothing' } as const

function noticeOf(outcome: WishOutcome, live: readonly string[] = []): string {
  return live.length > 0 && outcome.came !== 'proposed' ? 'door.live' : notices[outcome.came]
}

// After a conflict the form carries the newest revision: a second, informed press goes through.
async function refused(
  x: Exchange,
  error: unknown,
  values: FormState['values'],
  again: () => Promise<Target>,
  revisionOf: (target: Target) => number | undefined,
): Promise<Response> {
  if (!(error instanceof AppError) || !['invalid', 'conflict'].includes(error.kind)) throw error
  const target = await again()
  const fresh = error.kind === 'conflict' ? { revision: String(revisionOf(target) ?? '') } : {}
  const whole = Object.keys(error.fields).length === 0
  return showOwnProduct(x, target, {
    state: { values: { ...values, ...fresh }, errors: error.fields },
    ...(whole ? { problem: error } : {}),
  })
}

async function postNew(x: Exchange): Promise<Response> {
  const parsed = parseForm(makersProduct, await x.form())
  if (!parsed.ok) return showOwnProduct(x, undefined, { state: parsed })
  const outcome = await proposeNew(x.ctx, { input: parsed.value })
  return redirect(x, outcome.came === 'proposed' ? `/maker/changes/${outcome.id}` : '/maker', noticeOf(outcome))
}

async function postEdit(x: Exchange): Promise<Response> {
  const productId = idOf(x)
  const product = await ownProduct(x.ctx, productId)
  const parsed = parseForm(makersProductEdit, await x.form())
  if (!parsed.ok) return showOwnProduct(x, { product }, { state: parsed })
  const { revision, ...input } = parsed.value
  let proposed: Proposed
  try {
    proposed = await proposeProduct(x.ctx, { productId, revision, input })
  } catch (error) {
    return refused(
      x,
      error,
      parsed.values,
      async () => ({ product: await ownProduct(x.ctx, productId) }),
      (target) => (target && 'product' in target ? target.product.revision : undefined),
    )
  }
  return redirect(x, `/maker/products/${productId}`, noticeOf(proposed.outcome, proposed.live))
}

async function showFresh(x: Exchange): Promise<Response> {
  const change = await ownChange(x.ctx, idOf(x))
  if (change.subject === 'maker') return redirect(x, '/maker/profile')
  return change.productId ? redirect(x, `/maker/products/${change.productId}`) : showOwnProduct(x, { fresh: change })
}

async function postFresh(x: Exchange): Promise<Response> {
  const changeId = idOf(x)
  const fresh = await ownChange(x.ctx, changeId)
  const parsed = parseForm(makersProductEdit, await x.form())
  if (!parsed.ok) return showOwnProduct(x, { fresh }, { state: parsed })
  const { revision, ...input } = parsed.value
  try {
    await proposeNew(x.ctx, { mends: { changeId, revision }, input })
  } catch (error) {
    return refused(
      x,
      error,
      parsed.values,
      async () => ({ fresh: await ownChange(x.ctx, changeId) }),
      (target) => (target && 'fresh' in target ? target.fresh.revision : undefined),
    )
  }
  return redirect(x, `/maker/changes/${changeId}`, 'door.proposed')
}

async function postToday(x: Exchange): Promise<Response> {
  const product = await ownProduct(x.ctx, idOf(x))
  const parsed = parseForm(today, await x.form())
  if (!parsed.ok) {
    const values = { ...valuesOfFacts(product.wanted, product.revision), ...parsed.values }
    return showOwnProduct(x, { product }, { state: { values, errors: parsed.errors } })
  }
  await setStock(x.ctx, { productId: product.id, stock: parsed.value.stock, leadTimeDays: parsed.value.leadTimeDays })
  return redirect(x, `/maker/products/${product.id}`, 'door.live')
}

const access = ['maker'] as const

export const ownProductRoutes: readonly Route[] = [
  { method: 'GET', path: '/maker/products/new', access, handle: (x) => showOwnProduct(x, undefined) },
  { method: 'POST', path: '/maker/products/new', access, handle: postNew },
  {
    method: 'GET',
    path: '/maker/products/:id',
    access,
    handle: async (x) => showOwnProduct(x, { product: await ownProduct(x.ctx, idOf(x)) }),
  },
  { method: 'POST', path: '/maker/products/:id', access, handle: postEdit },
  { method: 'POST', path: '/maker/products/:id/today', access, handle: postToday },
  { method: 'GET', path: '/maker/changes/:id', access, handle: showFresh },
  { method: 'POST', path: '/maker/changes/:id', access, handle: postFresh },
]
