import { actionsFrom } from '../../../../kernel/state-machine.ts'
import { Button, ButtonLink, SelectField, TextArea, Confirm } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { inquiryTransitions, lostReasons } from '../../inquiry/inquiry.ts'
import { tradeTexts } from '../../texts.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { readerId } from '../../../../ui/view.ts'
import type { InquiryProps } from './inquiry-props.ts'

/** What can be done with the inquiry as it stands: made from its transitions, so that no button leads nowhere. */
export function Actions(props: InquiryProps) {
  const legal = actionsFrom(inquiryTransitions, props.inquiry.state)
  return (
    <div class="action-bar no-print">
      {legal.includes('quote') && <Quote {...props} />}
      <Take {...props} />
      {legal.includes('ask_maker') && <Step {...props} action="ask_maker" />}
      {legal.includes('reopen') && <Step {...props} action="reopen" />}
      {legal.includes('lose') && <Lose {...props} />}
    </div>
  )
}

function Take({ view, inquiry }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  if (inquiry.ownerId === readerId(view)) return null
  return (
    <form method="post" action={view.to(`/staff/inquiries/${inquiry.id}/take`)}>
      <input type="hidden" name="from" value={inquiry.ownerId ?? ''} />
      <Button look="secondary">
        {inquiry.ownerName ? t('inquiry.takeOver', { name: inquiry.ownerName }) : t('inquiry.take')}
      </Button>
    </form>
  )
}

function Step({ view, inquiry, action }: InquiryProps & { readonly action: 'ask_maker' | 'reopen' }) {
  return (
    <form method="post" action={view.to(`/staff/inquiries/${inquiry.id}/${action.replace('_', '-')}`)}>
      <Button look="secondary">{tradeTexts(view.locale)(`inquiry.action.${action}`)}</Button>
    </form>
  )
}

function Quote({ view, inquiry }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const draft = inquiry.quotations.find((each) => each.author === 'house' && each.state === 'draft')
  if (draft)
    return (
      <ButtonLink href={view.to(`/staff/quotations/${draft.id}`)}>{t('inquiry.goOn', { revision: draft.revisionNo })}</ButtonLink>
    )
  const last = inquiry.quotations.at(-1)
  const action = view.to(`/staff/inquiries/${inquiry.id}/quotations`)
  if (!last)
    return (
      <form method="post" action={action}>
        <Button>{t('inquiry.quote')}</Button>
      </form>
    )
  const label = t(last.author === 'buyer' ? 'inquiry.answerCounter' : 'inquiry.revise', { revision: last.revisionNo })
  const lastOurs = inquiry.quotations.findLast((each) => each.author === 'house')
  return (
    <>
      <form method="post" action={action}>
        <Button name="basedOn" value={last.id}>
          {label}
        </Button>
      </form>
      {lastOurs && lastOurs.id !== last.id && (
        <form method="post" action={action}>
          <Button look="secondary" name="basedOn" value={lastOurs.id}>
            {t('inquiry.revise', { revision: lastOurs.revisionNo })}
          </Button>
        </form>
      )}
      <form method="post" action={action}>
        <Button look="secondary">{t('inquiry.quoteAnew')}</Button>
      </form>
    </>
  )
}

function Lose({ view, inquiry, refused }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const terms = tradeTexts(view.locale)
  const field = fieldsOf(view, 'lose', refused)
  const openOffer = inquiry.quotations.some((each) => each.state === 'sent')
  return (
    <Confirm label={terms('inquiry.action.lose')} open={refused?.form === 'lose'}>
      <form class="form" method="post" action={view.to(`/staff/inquiries/${inquiry.id}/lose`)} novalidate>
        <p>{t(openOffer ? 'inquiry.loseOpenAsk' : 'inquiry.loseAsk')}</p>
        <SelectField
          {...field('reason', t('inquiry.loseReason'))}
          required
          empty={uiTexts(view.locale)('choose')}
          choices={lostReasons.map((value) => ({ value, label: terms(`lost.${value}`) }))}
        />
        <TextArea
          {...field('note', t('inquiry.loseNote'))}
          optional={uiTexts(view.locale)('optional')}
          rows={2}
          maxlength={1000}
        />
        <Button look="danger">{terms('inquiry.action.lose')}</Button>
      </form>
    </Confirm>
  )
}
