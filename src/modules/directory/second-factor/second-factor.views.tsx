import { raw } from 'hono/html'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, ButtonLink, Notice, PageHead, PrintButton, Section, TextField } from '../../../ui/components/index.ts'
import { directoryTexts } from '../directory.texts.ts'
import type { ShownForm } from '../refused-form.ts'

interface SetupProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  /** An SVG element of our own making. */
  readonly qr: string
  /** In base 32. */
  readonly secret: string
}

export function SetupView({ locale, form, action, qr, secret }: SetupProps) {
  const t = directoryTexts(locale)
  return (
    <>
      <PageHead title={t('factor.setup')} />
      {form.message && <Notice tone="error">{form.message}</Notice>}
      <Section look="panel">
        <p>{t('factor.scan')}</p>
        <div class="qr-code" role="img" aria-label={t('factor.qr')}>
          {raw(qr)}
        </div>
        <p>
          {t('factor.secret')} <code translate="no">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <form method="post" action={action} class="form-narrow">
          <TextField
            name="code"
            label={t('factor.first')}
            value={form.values['code']}
            error={form.errorOf('code')}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={40}
            required
          />
          <Button>{t('factor.confirm')}</Button>
        </form>
      </Section>
    </>
  )
}

export function BackupCodesView({
  locale,
  codes,
  done,
}: {
  readonly locale: Locale
  readonly codes: readonly string[]
  readonly done: string
}) {
  const t = directoryTexts(locale)
  return (
    <>
      <PageHead title={t('codes.title')} lead={t('codes.lead')} actions={<PrintButton label={t('codes.print')} />} />
      <Section look="panel">
        <ul class="backup-codes" translate="no">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <ButtonLink href={done}>{t('codes.done')}</ButtonLink>
      </Section>
    </>
  )
}
