import {
  Button,
  Confirm,
  CopyLinkButton,
  DataTable,
  EmptyState,
  Section,
  StateBadge,
  type StateTone,
  TextField,
} from '../../../ui/components/index.ts'
import { fieldsOf } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { clock } from '../../../ui/view.ts'
import { deskPath } from './desk-list.views.tsx'
import type { OfferDeskProps } from './offer-desk-props.ts'
import { offersTexts } from './offers-texts.ts'
import { decidedFrom, decisions, type OfferRequest, type RequestState } from './request.ts'

const tones: Record<RequestState, StateTone> = { asked: 'warning', granted: 'success', refused: 'neutral', revoked: 'error' }

/** Who asks to read the documents, with the link of whoever may. */
export function Requests(props: OfferDeskProps) {
  const { view, requests } = props
  const t = offersTexts(view.locale)
  return (
    <Section title={t('requests.title')} look="panel" id="requests">
      {requests.length === 0 && <EmptyState title={t('requests.none')} />}
      <ul class="request-list">
        {requests.map(({ request, address }) => (
          <li id={`request-${request.id}`}>
            <p>
              <strong>{[request.company, request.name].filter(Boolean).join(' · ')}</strong>{' '}
              <StateBadge tone={tones[request.state]} label={t(`request.${request.state}`)} />
            </p>
            <p class="muted">
              {[request.email, request.phone, request.wechat && `WeChat: ${request.wechat}`].filter(Boolean).join(' · ')}
            </p>
            <p lang={request.locale}>{request.reason}</p>
            <p class="muted">
              {t('request.askedAt', { date: clock(view, request.createdAt) })}
              {request.state === 'asked' && ` · ${t('request.dueAt', { date: clock(view, request.answerDueAt) })}`}
              {request.decidedAt &&
                ` · ${t('request.decidedAt', { date: clock(view, request.decidedAt), by: request.decidedBy })}`}
              {request.decisionNote && ` · ${request.decisionNote}`}
            </p>
            {request.erasedAt === null && (
              <div class="offer-acts">
                {request.state === 'granted' && <CopyLinkButton url={address} label={t('link.copy')} done={t('link.copied')} />}
                <Decisions {...props} request={request} />
                <Forget view={view} request={request} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Decisions({ view, request, refused }: OfferDeskProps & { readonly request: OfferRequest }) {
  const t = offersTexts(view.locale)
  const open = decisions.filter((decision) => (decidedFrom[decision] as readonly RequestState[]).includes(request.state))
  return (
    <>
      {open.map((decision) => {
        const field = fieldsOf(view, `${decision}-${request.id}`, refused)
        return (
          <Confirm label={t(`decide.${decision}`)} tone={decision === 'grant' ? 'plain' : 'danger'}>
            <form class="form" method="post" action={view.to(`${deskPath}/requests/${request.id}/decide`)} novalidate>
              <input type="hidden" name="decision" value={decision} />
              <p>{t(`decide.${decision}.ask`)}</p>
              <TextField {...field('note', t('decide.note'))} optional={uiTexts(view.locale)('optional')} maxlength={1000} />
              <Button small look={decision === 'grant' ? 'primary' : 'danger'}>
                {t(`decide.${decision}`)}
              </Button>
            </form>
          </Confirm>
        )
      })}
    </>
  )
}

function Forget({ view, request }: Pick<OfferDeskProps, 'view'> & { readonly request: OfferRequest }) {
  const t = offersTexts(view.locale)
  return (
    <Confirm label={t('request.forget')}>
      <form method="post" action={view.to(`${deskPath}/requests/${request.id}/forget`)}>
        <p>{t('request.forgetAsk')}</p>
        <Button small look="danger">
          {t('request.forget')}
        </Button>
      </form>
    </Confirm>
  )
}

/** Who opened what when. */
export function Openings({ view, openings, requests }: OfferDeskProps) {
  const t = offersTexts(view.locale)
  const who = new Map(requests.map(({ request }) => [request.id, request.company || request.name]))
  return (
    <Section title={t('openings.title')} id="openings">
      <DataTable
        caption={t('openings.title')}
        hideCaption
        rows={[...openings]}
        empty={<EmptyState title={t('openings.none')} />}
        columns={[
          { key: 'who', label: t('openings.who'), primary: true, cell: (row) => who.get(row.requestId) ?? '—' },
          { key: 'what', label: t('openings.what'), cell: (row) => row.fileName ?? t('openings.page') },
          { key: 'when', label: t('openings.when'), cell: (row) => clock(view, row.at) },
        ]}
      />
    </Section>
  )
}
