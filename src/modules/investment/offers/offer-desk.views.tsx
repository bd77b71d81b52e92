import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  EmptyState,
  FileField,
  Notice,
  PageHead,
  Section,
  StateBadge,
} from '../../../ui/components/index.ts'
import { actionsFrom } from '../../../kernel/state-machine.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf } from '../../../ui/refusal.ts'
import { clock } from '../../../ui/view.ts'
import { deskPath } from './desk-list.views.tsx'
import { offersPath, offerTones } from './offer-list.views.tsx'
import { offerFacts } from './offer-words.ts'
import { isShowable, offerTransitions } from './offer.ts'
import { sizeOf } from './offer.views.tsx'
import type { OfferDeskProps } from './offer-desk-props.ts'
import { offersTexts } from './offers-texts.ts'
import { Openings, Requests } from './requests.views.tsx'

/** One offer for the house: facts, documents, who asks to read them and who has. */
export function OfferDeskView(props: OfferDeskProps) {
  const { view, offer, refused } = props
  const { locale } = view
  const t = offersTexts(locale)
  const crumbs = [
    { href: view.to(deskPath), label: t('desk.title') },
    { href: '', label: wordsFor(offer.product, locale) },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumb')} links={crumbs} />}
        title={wordsFor(offer.product, locale)}
        lang={langFor(offer.product, locale)}
        lead={
          <>
            <StateBadge tone={offerTones[offer.state]} label={t(`state.${offer.state}`)} />{' '}
            <span class="muted">{t(offer.publishedAt ? 'desk.shown' : 'desk.hidden')}</span>
          </>
        }
        actions={
          <>
            <ButtonLink href={view.to(`${deskPath}/${offer.id}/edit`)}>{t('desk.edit')}</ButtonLink>
            {offer.publishedAt && (
              <ButtonLink href={view.to(`${offersPath}/${offer.slug}`)} look="quiet">
                {t('desk.publicPage')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Problem refused={refused} />
      {offer.demo && <Notice tone="info">{t('demo')}</Notice>}
      <Steps {...props} />
      <Section title={t('form.figures')} look="panel">
        {wordsFor(offer.summary, locale) && (
          <p class="talk-text" lang={langFor(offer.summary, locale)}>
            {wordsFor(offer.summary, locale)}
          </p>
        )}
        <DefinitionList items={offerFacts(offer, locale)} wide />
      </Section>
      <Files {...props} />
      <Requests {...props} />
      <Openings {...props} />
    </>
  )
}

function Steps({ view, offer }: OfferDeskProps) {
  const t = offersTexts(view.locale)
  const revision = <input type="hidden" name="revision" value={String(offer.revision)} />
  return (
    <div class="offer-acts">
      {isShowable(offer.state) && (
        <form method="post" action={view.to(`${deskPath}/${offer.id}/publish`)}>
          {revision}
          {!offer.publishedAt && <input type="hidden" name="shown" value="on" />}
          <Button look={offer.publishedAt ? 'secondary' : 'primary'}>{t(offer.publishedAt ? 'desk.hide' : 'desk.show')}</Button>
        </form>
      )}
      {actionsFrom(offerTransitions, offer.state).map((action) => (
        <Confirm label={t(`action.${action}`)} tone={action === 'withdraw' ? 'danger' : 'plain'}>
          <form method="post" action={view.to(`${deskPath}/${offer.id}/step`)}>
            {revision}
            <input type="hidden" name="action" value={action} />
            <p>{t(`action.${action}.ask`)}</p>
            <Button small look={action === 'withdraw' ? 'danger' : 'primary'}>
              {t(`action.${action}`)}
            </Button>
          </form>
        </Confirm>
      ))}
    </div>
  )
}

function Files({ view, offer, files, refused }: OfferDeskProps) {
  const t = offersTexts(view.locale)
  const base = `${deskPath}/${offer.id}/papers`
  const field = fieldsOf(view, 'file', refused)
  return (
    <Section title={t('documents.title')} look="panel" id="documents">
      <p class="field-hint">{t('documents.deskLead')}</p>
      {files.length === 0 && <EmptyState title={t('documents.none')} />}
      <ul class="paper-list">
        {files.map((file) => (
          <li>
            <a class="link" href={view.to(`${base}/${file.id}`)}>
              {file.name}
            </a>
            <span class="muted">
              {sizeOf(file, view)} · {clock(view, file.addedAt)}
            </span>
            <Confirm label={t('documents.remove')}>
              <form method="post" action={view.to(`${base}/${file.id}/remove`)}>
                <p>{t('documents.removeAsk')}</p>
                <Button small look="danger">
                  {t('documents.remove')}
                </Button>
              </form>
            </Confirm>
          </li>
        ))}
      </ul>
      <form class="form" method="post" enctype="multipart/form-data" action={view.to(base)} novalidate data-once="">
        <FileField {...field('file', t('documents.file'))} accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx" />
        <Button small>{t('documents.add')}</Button>
      </form>
    </Section>
  )
}
