import { formatDay } from '../../../kernel/when.ts'
import { Button, TextArea } from '../../../ui/components/index.ts'
import { fieldsOf } from '../../../ui/refusal.ts'
import { type AskedFigure, figureTitle, figureValue } from './figure-words.ts'
import type { PartnerProps } from './partner-props.ts'
import { partnerTexts } from './partner-texts.ts'
import { StandingBadge } from './standing-badge.tsx'

type Props = PartnerProps & { readonly figure: AskedFigure }

/** One figure that the house has on record, and what the partner can say to it. */
export function FigureCard(props: Props) {
  const { view, standings, figure, refused } = props
  const t = partnerTexts(view.locale)
  const said = standings.get(figure.id)
  const standing = said?.standing ?? 'one_sided'
  return (
    <li class="promise" id={`figure-${figure.id}`}>
      <div class="promise-head">
        <h3>{figureTitle(figure, view.locale)}</h3>
        <StandingBadge standing={standing} since={said?.since} locale={view.locale} timeZone={view.house.timeZone} />
      </div>
      <p class="promise-facts">
        <strong class="figure-value">{figureValue(figure, view.locale)}</strong>
        <span class="muted">{t('partner.asOf', { date: formatDay(figure.asOf, view.locale) })}</span>
        {figure.source && <span class="muted">{t('partner.source', { source: figure.source })}</span>}
      </p>
      {said?.comment && <p>{said.comment}</p>}
      {standing === 'one_sided' ? (
        <Answers {...props} />
      ) : (
        <details class="no-print" open={refused?.form === figure.id}>
          <summary class="link">{t('partner.change')}</summary>
          <Answers {...props} />
        </details>
      )}
    </li>
  )
}

function Answers({ view, path, figure, refused, standings }: Props) {
  const t = partnerTexts(view.locale)
  const field = fieldsOf(view, figure.id, refused)
  const action = `${view.to(`${path}/figures/${figure.id}`)}#figure-${figure.id}`
  return (
    <div class="promise-acts no-print">
      {standings.get(figure.id)?.standing !== 'confirmed' && (
        <form method="post" action={action}>
          <input type="hidden" name="word" value="confirmed" />
          <Button>
            {t('partner.confirm')}
            <span class="sr-only">: {figureTitle(figure, view.locale)}</span>
          </Button>
        </form>
      )}
      <details class="confirm" open={refused?.form === figure.id}>
        <summary class="btn btn-outline">{t('partner.dispute')}</summary>
        <form class="form confirm-body" method="post" action={action} novalidate>
          <input type="hidden" name="word" value="disputed" />
          <TextArea
            {...field('comment', t('partner.comment'))}
            hint={t('partner.commentHint')}
            required
            rows={3}
            maxlength={2000}
          />
          <Button look="danger">{t('partner.dispute')}</Button>
        </form>
      </details>
    </div>
  )
}
