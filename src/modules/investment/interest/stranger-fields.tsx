import type { Locale } from '../../../kernel/locale.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { CheckboxField, TextField } from '../../../ui/components/index.ts'
import type { ShownField } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { interestTexts } from './interest-texts.ts'

interface Props {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly field: (name: string, label: string) => ShownField
}

/** Who writes to us and how to answer: name, company, ways to be reached. */
export function StrangerFields({ locale, field }: Props) {
  const t = interestTexts(locale)
  return (
    <>
      <p class="field-hint">{t('form.contactHint')}</p>
      <div class="fields-row">
        <TextField {...field('name', t('form.name'))} required autocomplete="name" maxlength={120} />
        <TextField
          {...field('company', t('form.company'))}
          optional={uiTexts(locale)('optional')}
          autocomplete="organization"
          maxlength={200}
        />
        <TextField {...field('email', t('form.email'))} type="email" autocomplete="email" maxlength={254} />
        <TextField {...field('phone', t('form.phone'))} type="tel" autocomplete="tel" maxlength={40} />
        <TextField {...field('wechat', t('form.wechat'))} maxlength={60} />
      </div>
    </>
  )
}

/** What is agreed to, and the trap for machines. */
export function ConsentFields({ locale, house, field }: Props) {
  const t = interestTexts(locale)
  const consent = field('consent', t('form.consent'))
  return (
    <>
      <div class="trap" aria-hidden="true">
        <label>
          {t('form.trap')}
          <input type="text" name="website" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <input type="hidden" name="consentVersion" value={house.consentVersion} />
      <CheckboxField {...consent} value="on" checked={consent.value === 'on'} />
      <p class="field-hint">
        <a class="link" href={`/${locale}/privacy?version=${house.consentVersion}`}>
          {t('form.consentMore')}
        </a>
      </p>
    </>
  )
}
