import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, EmptyState, PageHead, Section, StateBadge, type StateTone } from '../../../ui/components/index.ts'
import { clock, type View } from '../../../ui/view.ts'
import { interestTones } from '../interest/inbox.views.tsx'
import { interestTexts } from '../interest/interest-texts.ts'
import { type SubjectFound, subjectPath } from '../interest/subject.queries.ts'
import { offersTexts } from '../offers/offers-texts.ts'
import type { RequestState } from '../offers/request.ts'
import { investorTexts } from './investor-texts.ts'
import type { OwnInterest, OwnRequest } from './own-requests.queries.ts'

interface Props {
  readonly view: View
  readonly interests: readonly OwnInterest[]
  readonly subjects: ReadonlyMap<string, SubjectFound>
  readonly requests: readonly { readonly request: OwnRequest; readonly documents: string | undefined }[]
}

/** The questions of an investor with the answers of the house, and the documents of offers that were asked for. */
export function RequestsView({ view, interests, subjects, requests }: Props) {
  const t = investorTexts(view.locale)
  return (
    <>
      <PageHead
        title={t('requests.title')}
        lead={t('requests.lead')}
        actions={
          <>
            <ButtonLink look="secondary" href={view.to('/invest/sites')}>
              {t('home.sites')}
            </ButtonLink>
            <ButtonLink look="secondary" href={view.to('/invest/offers')}>
              {t('home.offers')}
            </ButtonLink>
          </>
        }
      />
      <Section title={t('interests.title')} look="panel" id="interests">
        {interests.length === 0 && <EmptyState title={t('interests.none')} />}
        <ul class="entries">
          {interests.map((interest) => (
            <InterestEntry view={view} interest={interest} subject={subjects.get(interest.subjectId)} />
          ))}
        </ul>
      </Section>
      <Section title={t('documents.title')} look="panel" id="documents">
        {requests.length === 0 && <EmptyState title={t('documents.none')} />}
        <ul class="entries">
          {requests.map((each) => (
            <RequestEntry view={view} {...each} />
          ))}
        </ul>
      </Section>
    </>
  )
}

interface InterestProps {
  readonly view: View
  readonly interest: OwnInterest
  readonly subject: SubjectFound | undefined
}

function InterestEntry({ view, interest, subject }: InterestProps) {
  const t = investorTexts(view.locale)
  const name = wordsFor(subject?.names ?? {}, view.locale)
  return (
    <li class="entry">
      <p class="entry-head">
        <strong lang={subject && langFor(subject.names, view.locale)}>
          {subject?.published ? (
            <a class="link" href={view.to(subjectPath(subject))}>
              {name}
            </a>
          ) : (
            name
          )}
        </strong>
        <StateBadge
          tone={interestTones[interest.state]}
          label={interest.state === 'new' ? t('interests.waits') : interestTexts(view.locale)(`state.${interest.state}`)}
        />
        <span class="muted">
          {interest.number} · {clock(view, interest.createdAt)}
        </span>
      </p>
      {interest.question && <p class="prose-lines">{interest.question}</p>}
      {interest.state === 'new' && <p class="muted">{t('interests.due', { date: clock(view, interest.answerDueAt) })}</p>}
      {interest.answers.map((answer) => (
        <blockquote>
          <p class="prose-lines">{answer.body}</p>
          <p class="muted">{clock(view, answer.at)}</p>
        </blockquote>
      ))}
    </li>
  )
}

const tones: Record<RequestState, StateTone> = { asked: 'warning', granted: 'success', refused: 'neutral', revoked: 'neutral' }

function RequestEntry({ view, request, documents }: Props['requests'][number] & { readonly view: View }) {
  const t = investorTexts(view.locale)
  const offer = offersTexts(view.locale)
  const name = wordsFor(request.product, view.locale)
  return (
    <li class="entry">
      <p class="entry-head">
        <strong lang={langFor(request.product, view.locale)}>
          {request.offerSlug ? (
            <a class="link" href={view.to(`/invest/offers/${request.offerSlug}`)}>
              {name}
            </a>
          ) : (
            name
          )}
        </strong>
        <StateBadge tone={tones[request.state]} label={offer(`request.${request.state}`)} />
        <span class="muted">{clock(view, request.createdAt)}</span>
      </p>
      <p class="prose-lines">{request.reason}</p>
      {request.decisionNote && <blockquote class="prose-lines">{request.decisionNote}</blockquote>}
      {request.state === 'asked' && <p class="muted">{t('interests.due', { date: clock(view, request.answerDueAt) })}</p>}
      {documents && (
        <div>
          <ButtonLink small href={view.to(documents)}>
            {t('documents.open')}
            <span class="sr-only">: {name}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  )
}
