import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  Confirm,
  DefinitionList,
  EmptyState,
  PageHead,
  Section,
  StateBadge,
  TextArea,
} from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf } from '../../../ui/refusal.ts'
import { clock, readerId } from '../../../ui/view.ts'
import { Due, interestsPath, interestTones } from './inbox.views.tsx'
import type { InterestProps } from './interest-props.ts'
import { interestTexts } from './interest-texts.ts'
import { MatchList } from './matches.views.tsx'
import { OpenProject } from './open-project.views.tsx'
import { ProfileFields, profileValues } from './profile-fields.tsx'
import { subjectDesk } from './subject.queries.ts'

/** One interest: who, about what, what was answered, what they look for and what fits it. */
export function InterestView(props: InterestProps) {
  const { view, interest, refused } = props
  const t = interestTexts(view.locale)
  const who = interest.company || interest.name
  const crumbs = [
    { href: view.to(interestsPath), label: t('inbox.title') },
    { href: '', label: interest.number },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumb')} links={crumbs} />}
        title={`${interest.number} · ${who}`}
        lead={
          <>
            <StateBadge tone={interestTones[interest.state]} label={t(`state.${interest.state}`)} />{' '}
            <Due view={view} row={interest} />
          </>
        }
        actions={<Take {...props} />}
      />
      <Problem refused={refused} />
      <Facts {...props} />
      <Answers {...props} />
      <Profile {...props} />
      <MatchList {...props} />
      <OpenProject {...props} />
      <End {...props} />
    </>
  )
}

function Take({ view, interest }: InterestProps) {
  if (interest.ownerId === readerId(view) || interest.state === 'closed') return null
  return (
    <form method="post" action={view.to(`${interestsPath}/${interest.id}/take`)}>
      <input type="hidden" name="from" value={interest.ownerId ?? ''} />
      <Button>{interestTexts(view.locale)('take')}</Button>
    </form>
  )
}

function Facts({ view, interest, subject }: InterestProps) {
  const { locale } = view
  const t = interestTexts(locale)
  const { email, phone } = interest
  return (
    <Section title={t('facts.title')} look="panel">
      <DefinitionList
        items={[
          {
            label: t(`kind.${interest.subjectKind}`),
            value: subject && (
              <a class="link" href={view.to(subjectDesk(subject))} lang={langFor(subject.names, locale)}>
                {wordsFor(subject.names, locale)}
              </a>
            ),
          },
          { label: t('facts.name'), value: interest.name },
          { label: t('form.company'), value: interest.company },
          {
            label: t('form.email'),
            value: email && (
              <a class="link" href={`mailto:${email}`}>
                {email}
              </a>
            ),
          },
          {
            label: t('form.phone'),
            value: phone && (
              <a class="link" href={`tel:${phone}`}>
                {phone}
              </a>
            ),
          },
          { label: t('form.wechat'), value: interest.wechat },
          { label: t('inbox.owner'), value: interest.ownerName },
          { label: t('facts.sentAt'), value: clock(view, interest.createdAt) },
        ]}
      />
      {interest.question && (
        <div class="talk-text" lang={interest.locale}>
          {interest.question}
        </div>
      )}
    </Section>
  )
}

const Revision = ({ interest }: Pick<InterestProps, 'interest'>) => (
  <input type="hidden" name="revision" value={String(interest.revision)} />
)

function Answers({ view, interest, refused }: InterestProps) {
  const t = interestTexts(view.locale)
  const field = fieldsOf(view, 'answer', refused)
  return (
    <Section title={t('answers.title')} look="panel" id="answers">
      <ul class="request-list">
        {interest.answers.map((answer) => (
          <li>
            <p class="talk-text">{answer.body}</p>
            <p class="muted">
              {[answer.actorName, clock(view, answer.at), t(answer.mailed ? 'answers.mailed' : 'answers.noted')].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {interest.state !== 'closed' && interest.erasedAt === null && (
        <form class="form" method="post" action={view.to(`${interestsPath}/${interest.id}/answer`)} novalidate data-once="">
          <Revision interest={interest} />
          <TextArea
            {...field('body', t('answers.body'))}
            hint={t(interest.email ? 'answers.willMail' : 'answers.willNote')}
            rows={5}
            maxlength={8000}
            required
          />
          <Button>{t(interest.email ? 'answers.send' : 'answers.note')}</Button>
        </form>
      )}
    </Section>
  )
}

function Profile({ view, interest, sectors, refused }: InterestProps) {
  const t = interestTexts(view.locale)
  const field = fieldsOf(view, 'profile', refused, profileValues(interest))
  return (
    <Section title={t('profile.title')} look="panel" id="profile">
      <form class="form" method="post" action={view.to(`${interestsPath}/${interest.id}/profile`)} novalidate>
        <Revision interest={interest} />
        <ProfileFields locale={view.locale} sectors={sectors} field={field} />
        <Button small>{t('profile.save')}</Button>
      </form>
    </Section>
  )
}

function End({ view, interest, refused }: InterestProps) {
  const t = interestTexts(view.locale)
  const base = `${interestsPath}/${interest.id}`
  const field = fieldsOf(view, 'close', refused)
  return (
    <div class="offer-acts">
      {interest.state === 'closed' ? (
        <>
          <EmptyState title={t('close.closed', { reason: interest.closeReason })} />
          <form method="post" action={view.to(`${base}/reopen`)}>
            <Revision interest={interest} />
            <Button look="secondary">{t('close.reopen')}</Button>
          </form>
        </>
      ) : (
        <Confirm label={t('close.close')} tone="plain" open={refused?.form === 'close'}>
          <form class="form" method="post" action={view.to(`${base}/close`)} novalidate>
            <Revision interest={interest} />
            <TextArea {...field('reason', t('close.reason'))} rows={2} maxlength={1000} required />
            <Button small>{t('close.close')}</Button>
          </form>
        </Confirm>
      )}
      {interest.erasedAt === null && (
        <Confirm label={t('forget.forget')}>
          <form method="post" action={view.to(`${base}/forget`)}>
            <p>{t('forget.ask')}</p>
            <Button small look="danger">
              {t('forget.forget')}
            </Button>
          </form>
        </Confirm>
      )}
    </div>
  )
}
