import { groupDigits } from '../../../kernel/digits.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  type Choice,
  Confirm,
  DefinitionList,
  Icon,
  Notice,
  PageHead,
  PrintButton,
  Section,
  StateBadge,
  TextArea,
} from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import { InterestForm } from '../interest/interest-form.tsx'
import { ConsentFields, StrangerFields } from '../interest/stranger-fields.tsx'
import { offersPath, offerTones } from './offer-list.views.tsx'
import { offerFacts } from './offer-words.ts'
import type { Offer, OfferFile } from './offer.ts'
import { offersTexts } from './offers-texts.ts'

interface Props {
  readonly view: View
  readonly offer: Offer
  readonly files: readonly OfferFile[]
  readonly sectors: readonly Choice[]
  readonly known: FormValues
  readonly refused: Refused | undefined
}

/** One published offer: what it is, the documents behind it, and how to say that it is of interest. */
export function OfferView(props: Props) {
  const { view, offer, refused, sectors, known } = props
  const { locale } = view
  const t = offersTexts(locale)
  return (
    <>
      <PageHead
        title={wordsFor(offer.product, locale)}
        lang={langFor(offer.product, locale)}
        above={
          <Breadcrumbs
            label={t('crumb')}
            links={[
              { href: view.to('/invest'), label: t('invest') },
              { href: view.to(offersPath), label: t('offers.title') },
              { href: '', label: wordsFor(offer.product, locale) },
            ]}
          />
        }
        lead={<StateBadge tone={offerTones[offer.state]} label={t(`state.${offer.state}`)} />}
        actions={<PrintButton label={t('print')} />}
      />
      <Problem refused={refused} />
      {offer.demo && <Notice tone="info">{t('demo')}</Notice>}
      {wordsFor(offer.summary, locale) && (
        <p class="talk-text offer-summary" lang={langFor(offer.summary, locale)}>
          {wordsFor(offer.summary, locale)}
        </p>
      )}
      <Section title={t('form.figures')} look="panel">
        <DefinitionList items={offerFacts(offer, locale)} wide />
      </Section>
      <Documents {...props} />
      {offer.state === 'open' && (
        <InterestForm view={view} subject={{ kind: 'offer', id: offer.id }} sectors={sectors} known={known} />
      )}
    </>
  )
}

function Documents(props: Props) {
  const { view, files, offer } = props
  const t = offersTexts(view.locale)
  if (files.length === 0) return null
  return (
    <Section title={t('documents.title')} look="panel" id="documents">
      <p class="field-hint">{t('documents.lead')}</p>
      <ul class="offer-files">
        {files.map((file) => (
          <li>
            <Icon name="file" /> <span>{file.name}</span> <span class="muted">{sizeOf(file, view)}</span>
          </li>
        ))}
      </ul>
      {offer.state === 'open' && <AskAccess {...props} />}
    </Section>
  )
}

/** `1.4 MB`, never less than a hundredth. */
export function sizeOf({ bytes }: Pick<OfferFile, 'bytes'>, view: View): string {
  const megabytes = Math.max(0.01, Math.round(Number(bytes) / 10_485.76) / 100)
  return offersTexts(view.locale)('megabytes', { size: groupDigits(String(megabytes), view.locale) })
}

function AskAccess({ view, offer, known, refused }: Props) {
  const { locale, house } = view
  const t = offersTexts(locale)
  const field = fieldsOf(view, 'access', refused, known)
  return (
    <div class="no-print">
      <Confirm label={t('access.ask')} tone="plain" open={refused?.form === 'access'}>
        <form class="form" method="post" action={view.to(`${offersPath}/${offer.slug}/access`)} novalidate data-once="">
          <StrangerFields locale={locale} house={house} field={field} />
          <TextArea {...field('reason', t('access.reason'))} hint={t('access.reasonHint')} rows={3} maxlength={2000} required />
          <ConsentFields locale={locale} house={house} field={field} />
          <Button>{t('access.send')}</Button>
        </form>
      </Confirm>
    </div>
  )
}
