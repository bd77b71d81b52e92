import { formatDay } from '../../../kernel/when.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { Section, StateBadge, type Step, Steps } from '../../../ui/components/index.ts'
import { milestoneApplies, milestonePassed, milestoneText } from '../order/order.ts'
import type { OrderDetail } from '../order/order.queries.ts'
import { tradeTexts } from '../texts.ts'
import { buyerTexts } from './buyer-texts.ts'
import type { BuyerProps } from './buyer-props.ts'

/** The milestones of an order as its reader sees them: what is done, what is next, what is late. */
export function orderSteps(ctx: Ctx, order: OrderDetail): Step[] {
  const t = buyerTexts(ctx.locale)
  const terms = tradeTexts(ctx.locale)
  const running = order.state !== 'cancelled' && order.state !== 'completed'
  const next = running
    ? order.milestones.find(
        ({ code, doneOn }) => doneOn === null && milestoneApplies(code, order.paymentTerm) && !milestonePassed(code, order.state),
      )?.code
    : undefined
  const shown = order.milestones.filter(({ code }) => milestoneApplies(code, order.paymentTerm))
  return shown.map(({ code, plannedOn, doneOn, note }) => {
    const late =
      running &&
      !milestonePassed(code, order.state) &&
      doneOn === null &&
      plannedOn !== null &&
      Temporal.PlainDate.compare(plannedOn, today(ctx)) < 0
    const state = doneOn ? 'done' : late ? 'late' : code === next ? 'current' : 'ahead'
    return {
      label: terms(milestoneText(code, order.paymentTerm)),
      state,
      stateLabel: t(`buyer.step.${state}`),
      planned: plannedOn ? formatDay(plannedOn, ctx.locale) : undefined,
      done: doneOn ? formatDay(doneOn, ctx.locale) : undefined,
      note: note || undefined,
    }
  })
}

export function OrderView({ ctx, order, path }: BuyerProps & { readonly order: OrderDetail }) {
  const t = buyerTexts(ctx.locale)
  return (
    <Section
      title={t('buyer.order', { number: order.number })}
      look="panel"
      id="order"
      more={
        <StateBadge
          tone={order.state === 'cancelled' ? 'error' : 'success'}
          label={tradeTexts(ctx.locale)(`order.state.${order.state}`)}
        />
      }
    >
      <Steps
        label={t('buyer.order', { number: order.number })}
        steps={orderSteps(ctx, order)}
        words={{ planned: t('buyer.order.planned'), done: t('buyer.order.done') }}
      />
      {order.attachments.length > 0 && (
        <>
          <h3>{t('buyer.papers')}</h3>
          <ul>
            {order.attachments.map(({ id, name }) => (
              <li>
                <a href={`${path}/papers/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
