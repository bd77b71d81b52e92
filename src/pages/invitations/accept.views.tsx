import { type Locale, localeNames, locales } from '../../kernel/locale.ts'
import { Button, ButtonLink, EmptyState, Notice, PageHead, Section, SelectField, TextField } from '../../ui/components/index.ts'
import type { Invited } from './invited.ts'
import { invitationsTexts } from './invitations-texts.ts'

interface Props {
  readonly locale: Locale
  readonly house: string
  readonly invited: Invited
  readonly action: string
  readonly values: Readonly<Record<string, string>>
  readonly errorOf: (name: string) => string | undefined
  readonly message: string | undefined
}

/** Where an invited person makes the account. */
export function AcceptView({ locale, house, invited, action, values, errorOf, message }: Props) {
  const t = invitationsTexts(locale)
  const field = (name: string, label: string) => ({ name, label, value: values[name], error: errorOf(name), required: true })
  return (
    <>
      <PageHead title={t('accept.title', { name: invited.name })} lead={t(`accept.lead.${invited.kind}`, { house })} />
      {message && <Notice tone="error">{message}</Notice>}
      <Section look="panel">
        <form class="form-narrow" method="post" action={action} novalidate data-once="">
          <TextField {...field('name', t('accept.name'))} autocomplete="name" maxlength={120} />
          <TextField
            {...field('email', t('accept.email'))}
            type="email"
            autocomplete="username"
            maxlength={254}
            hint={t('accept.emailHint')}
          />
          <TextField
            {...field('password', t('accept.password'))}
            value=""
            type="password"
            autocomplete="new-password"
            maxlength={128}
            hint={t('accept.passwordHint')}
          />
          <SelectField
            {...field('locale', t('accept.language'))}
            value={values['locale'] ?? locale}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <Button wide>{t('accept.submit')}</Button>
        </form>
      </Section>
    </>
  )
}

/** For a link that opens nothing any more, whatever the cause. */
export function GoneView({ locale }: { readonly locale: Locale }) {
  const t = invitationsTexts(locale)
  return (
    <EmptyState
      title={t('accept.gone')}
      action={
        <ButtonLink look="secondary" href={`/${locale}/sign-in`}>
          {t('accept.signIn')}
        </ButtonLink>
      }
    >
      <p>{t('accept.goneHint')}</p>
    </EmptyState>
  )
}
