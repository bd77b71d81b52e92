import { Notice } from '../../../../ui/components/index.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { DraftProps } from './draft-props.ts'

/** Why the form came back. When a colleague was quicker it says what there is to choose from; what was typed stands below. */
export function DraftProblem({ view, quotation, inquiry, shown, goneBy }: DraftProps) {
  const t = tradeStaffTexts(view.locale)
  const here = view.to(`/staff/quotations/${quotation.id}`)
  if (goneBy !== undefined) {
    return (
      <Notice tone="warning" title={t('conflict.title')}>
        <p>{t('conflict.gone', { name: goneBy })}</p>
        {shown.text !== '' && (
          <p>
            <strong>{shown.text}</strong>
          </p>
        )}
        <p>
          <a href={view.to(`/staff/inquiries/${inquiry.id}`)}>{t('order.inquiry', { number: inquiry.number })}</a>
        </p>
      </Notice>
    )
  }
  if (quotation.state !== 'draft') {
    return (
      <Notice tone="error" title={t('conflict.title')}>
        <p>{t('conflict.sent')}</p>
        <p>
          <a href={here}>{t('conflict.lookSent')}</a> ·{' '}
          <a href={view.to(`/staff/inquiries/${inquiry.id}`)}>{t('conflict.toInquiry')}</a>
        </p>
      </Notice>
    )
  }
  if (shown.code === 'changed_meanwhile') {
    return (
      <Notice tone="warning" title={t('conflict.title')}>
        <p>{t('conflict.saved')}</p>
        <ul class="conflict-ways">
          <li>
            <a href={`${here}/review`} target="_blank">
              {t('conflict.look')}
            </a>
          </li>
          <li>{t('conflict.overwrite')}</li>
          <li>
            <a href={here}>{t('conflict.drop')}</a>
          </li>
        </ul>
      </Notice>
    )
  }
  return shown.text === '' ? null : <Notice tone="error">{shown.text}</Notice>
}
