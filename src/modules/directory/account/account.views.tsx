import { localeNames, locales, type Locale } from '../../../kernel/locale.ts'
import { Button, ButtonLink, Notice, PageHead, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { directoryTexts } from '../directory.texts.ts'
import type { ShownForm } from '../refused-form.ts'
import type { SecondFactorState } from '../second-factor/second-factor.queries.ts'
import type { Account } from './account.ts'

export interface AccountProps {
  readonly locale: Locale
  readonly account: Account
  readonly secondFactor: SecondFactorState
  /** An address of ours in the reader's language. */
  readonly to: (path: string) => string
  /** The form that was refused, if any; the others are fresh. */
  readonly forms: Readonly<Record<'profile' | 'password' | 'factor', ShownForm>>
}

export function AccountView(props: AccountProps) {
  const t = directoryTexts(props.locale)
  return (
    <>
      <PageHead title={t('account.title')} lead={props.account.email} />
      <ProfileForm {...props} />
      <PasswordForm {...props} />
      <SecondFactor {...props} />
    </>
  )
}

function Message({ form }: { readonly form: ShownForm }) {
  return form.message ? <Notice tone="error">{form.message}</Notice> : null
}

function ProfileForm({ locale, account, to, forms: { profile: form } }: AccountProps) {
  const t = directoryTexts(locale)
  return (
    <Section look="panel" title={t('account.person')}>
      <Message form={form} />
      <form method="post" action={to('/account')} class="form-narrow">
        <TextField
          name="name"
          label={t('account.name')}
          hint={t('account.nameHint')}
          value={form.values['name'] ?? account.name}
          error={form.errorOf('name')}
          autocomplete="name"
          maxlength={120}
          required
        />
        <SelectField
          name="locale"
          label={t('account.locale')}
          value={form.values['locale'] ?? account.locale}
          error={form.errorOf('locale')}
          choices={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        />
        <Button>{t('account.save')}</Button>
      </form>
    </Section>
  )
}

function PasswordForm({ locale, account, to, forms: { password: form } }: AccountProps) {
  const t = directoryTexts(locale)
  const field = { type: 'password' as const, maxlength: 128, required: true }
  return (
    <Section look="panel" title={t('password.title')} id="password">
      <Message form={form} />
      <form method="post" action={to('/account/password')} class="form-narrow">
        <input
          class="sr-only"
          type="text"
          name="username"
          value={account.email}
          autocomplete="username"
          aria-hidden="true"
          tabindex={-1}
          readonly
        />
        <TextField
          {...field}
          name="current"
          label={t('password.current')}
          error={form.errorOf('current')}
          autocomplete="current-password"
        />
        <TextField
          {...field}
          name="next"
          label={t('password.next')}
          hint={t('password.nextHint')}
          error={form.errorOf('next')}
          autocomplete="new-password"
        />
        <TextField
          {...field}
          name="again"
          label={t('password.again')}
          error={form.errorOf('again')}
          autocomplete="new-password"
        />
        <Button>{t('password.submit')}</Button>
      </form>
    </Section>
  )
}

function SecondFactor({ locale, secondFactor, to, forms: { factor: form } }: AccountProps) {
  const t = directoryTexts(locale)
  const actions = {
    off: [{ path: '/account/code', label: t('factor.begin'), look: 'primary' as const }],
    pending: [{ path: '/account/code', label: t('factor.beginAgain'), look: 'secondary' as const }],
    on: [
      { path: '/account/code/backup', label: t('codes.renew'), look: 'secondary' as const },
      { path: '/account/code/off', label: t('factor.end'), look: 'danger' as const },
    ],
  }[secondFactor]
  return (
    <Section look="panel" title={t('factor.title')} id="code">
      <p>{t(`factor.${secondFactor}`)}</p>
      <Message form={form} />
      {secondFactor === 'pending' && <ButtonLink href={to('/account/code')}>{t('factor.continue')}</ButtonLink>}
      <form method="post" action={to(actions[0]?.path ?? '/account/code')} class="form-narrow">
        <TextField
          name="password"
          id="factor-password"
          type="password"
          label={t('factor.password')}
          error={form.errorOf('password')}
          autocomplete="current-password"
          maxlength={128}
          required
        />
        {actions.map((action) => (
          <Button look={action.look} formaction={to(action.path)}>
            {action.label}
          </Button>
        ))}
      </form>
    </Section>
  )
}
