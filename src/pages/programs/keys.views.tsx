import type { Parameters } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { scopes } from '../../kernel/scope.ts'
import { formatTime } from '../../kernel/when.ts'
import type { ApiKey } from '../../modules/directory/index.ts'
import type { Maker } from '../../modules/showroom/index.ts'
import type { FormState } from '../../platform/http/form.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  CopyLinkButton,
  DataTable,
  EmptyState,
  PageHead,
  Section,
  SelectField,
  StateBadge,
  TextField,
} from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { programsTexts } from './programs-texts.ts'
import { Ticks } from './ticks.tsx'

export interface KeysProps {
  readonly locale: Locale
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly keys: readonly ApiKey[]
  readonly makers: readonly Maker[]
  readonly state: FormState
  readonly findText: (key: string, params?: Parameters) => string | undefined
}

export function KeysView(props: KeysProps) {
  const { locale, keys, makers, timeZone } = props
  const t = programsTexts(locale)
  const makerOf = (id: string | null) => makers.find((maker) => maker.id === id)
  const time = (at: Temporal.Instant | null, otherwise: string) => (at ? formatTime(at, locale, timeZone) : otherwise)
  return (
    <>
      <PageHead
        title={t('keys.title')}
        lead={t('keys.lead')}
        actions={
          <ButtonLink href={`/${locale}/api`} look="secondary">
            {t('keys.reference')}
          </ButtonLink>
        }
      />
      <DataTable
        caption={t('keys.title')}
        hideCaption
        rows={[...keys]}
        empty={<EmptyState title={t('keys.none')}>{t('keys.noneMore')}</EmptyState>}
        columns={[
          {
            key: 'name',
            label: t('keys.name'),
            primary: true,
            cell: ({ name, makerId }) => [name, wordsFor(makerOf(makerId)?.names ?? {}, locale)].filter(Boolean).join(' · '),
          },
          { key: 'hint', label: t('keys.hint'), cell: ({ hint }) => <code translate="no">{hint}…</code> },
          {
            key: 'scopes',
            label: t('keys.scopes'),
            cell: ({ scopes: held }) => <span translate="no">{held.length === scopes.length ? 'all' : held.join(', ')}</span>,
          },
          { key: 'used', label: t('keys.used'), cell: ({ lastUsedAt }) => time(lastUsedAt, t('keys.never')) },
          { key: 'ends', label: t('keys.ends'), cell: ({ expiresAt }) => time(expiresAt, uiTexts(locale)('none')) },
          { key: 'state', label: t('keys.state'), cell: (key) => <KeyState {...props} of={key} /> },
        ]}
      />
      <NewKey {...props} />
    </>
  )
}

function KeyState({ locale, now, of }: KeysProps & { readonly of: ApiKey }) {
  const t = programsTexts(locale)
  if (of.revokedAt) return <StateBadge tone="neutral" label={t('keys.revoked')} />
  if (of.expiresAt && Temporal.Instant.compare(of.expiresAt, now) <= 0)
    return <StateBadge tone="warning" label={t('keys.ended')} />
  return (
    <form method="post" action={`/${locale}/staff/keys/${of.id}/revoke`}>
      <StateBadge tone="success" label={t('keys.inUse')} />{' '}
      <Button small look="danger" confirm={t('keys.revokeAsk')}>
        {t('keys.revoke')}
      </Button>
    </form>
  )
}

function NewKey({ locale, makers, state, findText }: KeysProps) {
  const t = programsTexts(locale)
  const errorOf = (name: string) => {
    const error = state.errors[name]
    return error && (findText(`field.${error.code}`, error.params) ?? findText('field.invalid'))
  }
  const field = (name: string, label: string, hint: string) => ({
    name,
    label,
    hint,
    value: state.values[name] ?? '',
    error: errorOf(name),
  })
  return (
    <Section title={t('keys.new')} look="panel">
      <form class="form" method="post" action={`/${locale}/staff/keys`} novalidate>
        <TextField {...field('name', t('keys.name'), t('keys.nameHint'))} maxlength={120} required />
        <Ticks
          name="scopes"
          legend={t('keys.scopes')}
          error={errorOf('scopes')}
          chosen={(state.values['scopes'] ?? '').split('\n')}
          choices={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
        />
        <SelectField
          {...field('makerId', t('keys.maker'), t('keys.makerHint'))}
          empty={uiTexts(locale)('none')}
          choices={makers.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
        />
        <TextField {...field('days', t('keys.days'), t('keys.daysHint'))} inputmode="numeric" />
        <Button>{t('keys.create')}</Button>
      </form>
    </Section>
  )
}

export function NewKeyView({
  locale,
  secret,
  name,
}: {
  readonly locale: Locale
  readonly secret: string
  readonly name: string
}) {
  const t = programsTexts(locale)
  return (
    <>
      <PageHead title={t('keys.made')} lead={name} />
      <SecretPanel locale={locale} secret={secret} lead={t('keys.madeLead')} back={`/${locale}/staff/keys`} />
    </>
  )
}

/** Something that is shown once: to be copied now. */
export function SecretPanel({
  locale,
  secret,
  lead,
  back,
}: {
  readonly locale: Locale
  readonly secret: string
  readonly lead: string
  readonly back: string
}) {
  const t = programsTexts(locale)
  return (
    <Section look="panel">
      <p>{lead}</p>
      <p class="scroller">
        <code translate="no">{secret}</code>
      </p>
      <p>
        <CopyLinkButton label={t('keys.copy')} done={t('keys.copied')} url={secret} />
      </p>
      <ButtonLink href={back}>{t('keys.back')}</ButtonLink>
    </Section>
  )
}
