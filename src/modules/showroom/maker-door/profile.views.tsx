import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { Button, PageHead, Section } from '../../../ui/components/index.ts'
import type { Certificate } from '../category/category.queries.ts'
import type { ChangeRequest } from '../change/change.ts'
import type { FactWords } from '../change/fact-words.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import { LocalizedFields } from '../edit/localized-fields.tsx'
import { CertificateFields } from '../edit/product-terms.views.tsx'
import type { ShownForm } from '../form-fields.ts'
import { MakerFacts } from '../maker/makers.views.tsx'
import { showroomTexts } from '../texts.ts'
import { makerTexts } from './texts.ts'
import { WishPanel } from './wish.views.tsx'

interface Props {
  readonly locale: Locale
  readonly form: ShownForm
  readonly wish: ChangeRequest | undefined
  readonly words: FactWords
  readonly places: readonly { readonly slug: string; readonly names: LocalizedText }[]
  readonly certificates: readonly Certificate[]
}

/** What a maker says of the own house: buyers read it after staff did; the contact is the trade house's alone. */
export function ProfileView({ locale, form, wish, words, places, certificates }: Props) {
  const t = showroomTexts(locale)
  return (
    <>
      <PageHead title={makerTexts(locale)('door.profile')} lead={makerTexts(locale)('door.profileLead')} />
      <FormNotices locale={locale} form={form} />
      {wish && <WishPanel locale={locale} wish={wish} words={words} />}
      <form class="staff-form" method="post" action={`/${locale}/maker/profile`} novalidate data-once="" id="form">
        <input type="hidden" name="revision" value={form.values['revision'] ?? ''} />
        <Section look="panel" title={t('producers.texts')}>
          <LocalizedFields
            locale={locale}
            form={form}
            parts={[
              { name: 'names', label: t('producers.names'), maximum: 200 },
              { name: 'description', label: t('producers.description'), lines: 4, maximum: 4000 },
            ]}
          />
        </Section>
        <MakerFacts locale={locale} form={form} places={places} />
        <CertificateFields locale={locale} form={form} certificates={certificates} />
        <div class="form-foot">
          <Button>{makerTexts(locale)('door.send')}</Button>
        </div>
      </form>
    </>
  )
}
