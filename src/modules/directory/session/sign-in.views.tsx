import type { Locale } from '../../../kernel/locale.ts'
import { Button, Notice, PageHead, Section, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { DemoAccount } from '../demo-account.ts'
import { directoryTexts } from '../directory.texts.ts'
import type { ShownForm } from '../refused-form.ts'

interface SignInProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  /** The page to go to afterwards. */
  readonly next: string | undefined
  readonly expired: boolean
  readonly demo: readonly DemoAccount[]
}

export function SignInView({ locale, form, action, next, expired, demo }: SignInProps) {
  const t = directoryTexts(locale)
  return (
    <>
      <PageHead title={t('signIn.title')} lead={t('signIn.lead')} />
      {expired && <Notice tone="warning">{t('signIn.expired')}</Notice>}
      {form.message && <Notice tone="error">{form.message}</Notice>}
      <Section look="panel">
        <form method="post" action={action} class="form-narrow">
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            name="email"
            type="email"
            label={t('signIn.email')}
            value={form.values['email']}
            error={form.errorOf('email')}
            autocomplete="username"
            maxlength={254}
            required
          />
          <TextField
            name="password"
            type="password"
            label={t('signIn.password')}
            error={form.errorOf('password')}
            autocomplete="current-password"
            maxlength={128}
            required
          />
          <Button wide>{t('signIn.submit')}</Button>
        </form>
      </Section>
      {demo.length > 0 && <DemoAccounts {...{ locale, action, next, demo }} />}
    </>
  )
}

function DemoAccounts({ locale, action, next, demo }: Pick<SignInProps, 'locale' | 'action' | 'next' | 'demo'>) {
  const t = directoryTexts(locale)
  return (
    <Section title={t('demo.title')}>
      <p>{t('demo.lead')}</p>
      <ul class="demo-accounts">
        {demo.map((account) => (
          <li class="panel">
            <p>
              <strong>{account.name}</strong>, {uiTexts(locale)(`role.${account.role}`)}
            </p>
            <p>
              <code>{account.email}</code> · {t('demo.password')} <code>{account.password}</code>
            </p>
            <form method="post" action={action}>
              {next && <input type="hidden" name="next" value={next} />}
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={account.password} />
              <Button look="secondary" small>
                {t('demo.enter', { name: account.name })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface CodeProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  readonly next: string | undefined
  readonly back: string
}

export function CodeView({ locale, form, action, next, back }: CodeProps) {
  const t = directoryTexts(locale)
  return (
    <>
      <PageHead title={t('code.title')} lead={t('code.lead')} />
      {form.message && <Notice tone="error">{form.message}</Notice>}
      <Section look="panel">
        <form method="post" action={action} class="form-narrow">
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            name="code"
            label={t('code.label')}
            value={form.values['code']}
            error={form.errorOf('code')}
            autocomplete="one-time-code"
            maxlength={40}
            required
          />
          <Button wide>{t('code.submit')}</Button>
        </form>
        <p>
          <a href={back}>{t('code.back')}</a>
        </p>
      </Section>
    </>
  )
}
