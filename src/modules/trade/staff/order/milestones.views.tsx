import { formatDay } from '../../../../kernel/when.ts'
import { Button, classes, DateField, Icon, Section, StateBadge, TextField, Confirm } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { buyerTexts } from '../../buyer/buyer-texts.ts'
import { orderActions } from '../../order/order-state.ts'
import {
  canComplete,
  doneCodes,
  lastDone,
  type Milestone,
  milestoneApplies,
  milestonePassed,
  milestoneText,
  missingFor,
} from '../../order/order.ts'
import { tradeTexts } from '../../texts.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { houseDay } from '../../../../ui/view.ts'
import type { OrderProps } from './order-props.ts'

type State = 'done' | 'late' | 'current' | 'ahead' | 'passed'

/** The way of an order, step by step; only what can be put down now has its form. */
export function Milestones(props: OrderProps) {
  const { order, view } = props
  const shown = order.milestones.filter(({ code }) => milestoneApplies(code, order.paymentTerm))
  return (
    <Section title={tradeStaffTexts(view.locale)('order.milestones')} id="milestones">
      <ol class="milestones">
        {shown.map((milestone) => (
          <Row {...props} milestone={milestone} />
        ))}
      </ol>
    </Section>
  )
}

type RowProps = OrderProps & { readonly milestone: Milestone }

function stateOf({ view, order, milestone }: RowProps): State {
  if (milestone.doneOn) return 'done'
  const running = orderActions.complete_milestone.includes(order.state)
  if (!running) return 'ahead'
  if (milestonePassed(milestone.code, order.state)) return 'passed'
  if (milestone.plannedOn && Temporal.PlainDate.compare(milestone.plannedOn, houseDay(view)) < 0) return 'late'
  return canComplete(milestone.code, order.state, order.milestones, order.paymentTerm) ? 'current' : 'ahead'
}

const tones = { done: 'success', late: 'error', current: 'warning', ahead: 'neutral', passed: 'neutral' } as const

function Row(props: RowProps) {
  const { view, order, milestone } = props
  const t = tradeStaffTexts(view.locale)
  const words = buyerTexts(view.locale)
  const state = stateOf(props)
  const late = state === 'late' ? milestone.plannedOn!.until(houseDay(view)).days : 0
  return (
    <li class={classes('milestone', `milestone-${state}`)} id={`milestone-${milestone.code}`}>
      <span class="milestone-sign" aria-hidden="true">
        {state === 'done' && <Icon name="check" />}
      </span>
      <div class="milestone-words">
        <h3>{tradeTexts(view.locale)(milestoneText(milestone.code, order.paymentTerm))}</h3>
        <p class="milestone-days">
          <StateBadge tone={tones[state]} label={state === 'passed' ? t('order.leftOut') : words(`buyer.step.${state}`)} />
          {milestone.plannedOn && (
            <span>
              {words('buyer.order.planned')}: {formatDay(milestone.plannedOn, view.locale)}
            </span>
          )}
          {milestone.doneOn && (
            <strong>
              {words('buyer.order.done')}: {formatDay(milestone.doneOn, view.locale)}
            </strong>
          )}
          {late > 0 && <strong class="late">{t('order.daysLate', { n: late })}</strong>}
        </p>
        {milestone.note && <p class="milestone-note">{milestone.note}</p>}
      </div>
      <div class="milestone-acts no-print">
        <Acts {...props} />
      </div>
    </li>
  )
}

function Acts(props: RowProps) {
  const { view, order, milestone } = props
  const t = tradeStaffTexts(view.locale)
  const { code } = milestone
  if (milestone.doneOn) {
    const undoable = orderActions.undo_milestone.includes(order.state) && lastDone(order.milestones)?.code === code
    return undoable ? <Undo {...props} /> : null
  }
  const legal = canComplete(code, order.state, order.milestones, order.paymentTerm)
  const [missing] = missingFor(code, doneCodes(order.milestones), order.paymentTerm)
  const running = orderActions.plan_milestone.includes(order.state) && !milestonePassed(code, order.state)
  return (
    <>
      {legal && <Done {...props} />}
      {!legal && running && missing && (
        <p class="muted">{t('order.first', { step: tradeTexts(view.locale)(milestoneText(missing, order.paymentTerm)) })}</p>
      )}
      {running && <Plan {...props} />}
    </>
  )
}

function Done({ view, order, milestone, refused }: RowProps) {
  const t = tradeStaffTexts(view.locale)
  const form = `done-${milestone.code}`
  const today = houseDay(view).toString()
  const field = fieldsOf(view, form, refused, { doneOn: today })
  return (
    <Confirm label={t('order.putDown')} tone="plain" open={refused?.form === form}>
      <form
        class="form"
        method="post"
        action={`${view.to(`/staff/orders/${order.id}/done`)}#milestone-${milestone.code}`}
        novalidate
      >
        <input type="hidden" name="milestone" value={milestone.code} />
        <input type="hidden" name="revision" value={String(order.revision)} />
        <DateField {...field('doneOn', t('order.doneOn'))} max={today} required />
        <TextField
          {...field('note', t('order.note'))}
          hint={t('order.noteHint')}
          optional={uiTexts(view.locale)('optional')}
          maxlength={1000}
        />
        <Button small>{t('order.putDown')}</Button>
      </form>
    </Confirm>
  )
}

function Plan({ view, order, milestone, refused }: RowProps) {
  const t = tradeStaffTexts(view.locale)
  const form = `plan-${milestone.code}`
  const field = fieldsOf(view, form, refused, { plannedOn: milestone.plannedOn?.toString() ?? '' })
  return (
    <Confirm label={t('order.move')} tone="plain" open={refused?.form === form}>
      <form
        class="form"
        method="post"
        action={`${view.to(`/staff/orders/${order.id}/plan`)}#milestone-${milestone.code}`}
        novalidate
      >
        <input type="hidden" name="milestone" value={milestone.code} />
        <DateField {...field('plannedOn', t('order.plannedOn'))} required />
        <Button small look="secondary">
          {uiTexts(view.locale)('save')}
        </Button>
      </form>
    </Confirm>
  )
}

function Undo({ view, order, milestone }: RowProps) {
  const t = tradeStaffTexts(view.locale)
  return (
    <Confirm label={t('order.undo')} tone="plain">
      <form method="post" action={`${view.to(`/staff/orders/${order.id}/undo`)}#milestones`}>
        <input type="hidden" name="milestone" value={milestone.code} />
        <input type="hidden" name="revision" value={String(order.revision)} />
        <p>{t('order.undoAsk')}</p>
        <Button small look="danger">
          {t('order.undo')}
        </Button>
      </form>
    </Confirm>
  )
}
