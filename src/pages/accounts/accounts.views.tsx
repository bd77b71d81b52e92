import type { Parameters } from '../../kernel/errors.ts'
import { roles } from '../../kernel/actor.ts'
import { type Locale, localeNames, locales } from '../../kernel/locale.ts'
import type { Account, Party } from '../../modules/directory/index.ts'
import type { Maker } from '../../modules/showroom/index.ts'
import type { FormState } from '../../platform/http/form.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { Button, DataTable, PageHead, Section, SelectField, StateBadge, TextField } from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { pagesTexts } from '../texts.ts'

export interface AccountsProps {
  readonly locale: Locale
  readonly accounts: readonly Account[]
  readonly makers: readonly Maker[]
  /** For whom investors speak, by id. */
  readonly parties: ReadonlyMap<string, Party>
  readonly state: FormState
  readonly findText: (key: string, params?: Parameters) => string | undefined
}

export function AccountsView(props: AccountsProps) {
  const { locale, accounts, makers, parties } = props
  const t = pagesTexts(locale)
  const makerOf = (id: string | null) => makers.find((maker) => maker.id === id)
  return (
    <>
      <PageHead title={t('accounts.title')} />
      <Section>
        <DataTable
          hideCaption
          caption={t('accounts.title')}
          columns={[
            { key: 'name', label: t('accounts.name'), primary: true, cell: (account) => account.name },
            { key: 'email', label: t('accounts.email'), cell: (account) => account.email },
            {
              key: 'role',
              label: t('accounts.role'),
              cell: (account) => {
                const host = makerOf(account.makerId) ?? parties.get(account.partyId ?? '')
                return `${uiTexts(locale)(`role.${account.role}`)}${host ? ` · ${wordsFor(host.names, locale)}` : ''}`
              },
            },
            {
              key: 'state',
              label: t('accounts.state'),
              cell: ({ disabledAt }) => (
                <StateBadge tone={disabledAt ? 'error' : 'success'} label={t(disabledAt ? 'accounts.closed' : 'accounts.open')} />
              ),
            },
            { key: 'act', label: uiTexts(locale)('edit'), cell: (account) => <Acts locale={locale} account={account} /> },
          ]}
          rows={[...accounts]}
        />
      </Section>
      <NewAccount {...props} />
    </>
  )
}

function Acts({ locale, account }: { readonly locale: Locale; readonly account: Account }) {
  const t = pagesTexts(locale)
  const action = `/${locale}/staff/accounts/${account.id}`
  return (
    <details class="confirm">
      <summary class="btn btn-ghost btn-sm">{uiTexts(locale)('edit')}</summary>
      <div class="confirm-body">
        <form method="post" action={`${action}/${account.disabledAt ? 'open' : 'close'}`}>
          {account.disabledAt ? (
            <Button small look="secondary">
              {t('accounts.reopen')}
            </Button>
          ) : (
            <Button small look="danger" confirm={t('accounts.closeAsk')}>
              {t('accounts.close')}
            </Button>
          )}
        </form>
        <form class="form" method="post" action={`${action}/password`}>
          <TextField
            name="password"
            id={`password-${account.id}`}
            type="password"
            autocomplete="new-password"
            label={t('accounts.reset')}
            hint={t('accounts.passwordHint')}
            required
          />
          <Button small look="secondary">
            {t('accounts.reset')}
          </Button>
        </form>
        <form method="post" action={`${action}/code-off`}>
          <Button small look="quiet" confirm={t('accounts.codeOffAsk')}>
            {t('accounts.codeOff')}
          </Button>
        </form>
        {account.role === 'investor' && (
          <form method="post" action={`${action}/forget`}>
            <Button small look="danger" confirm={t('accounts.forgetAsk')}>
              {t('accounts.forget')}
            </Button>
          </form>
        )}
      </div>
    </details>
  )
}

function NewAccount({ locale, makers, state, findText }: AccountsProps) {
  const t = pagesTexts(locale)
  const field = (name: string, label: string) => {
    const error = state.errors[name]
    return { name, label, value: state.values[name] ?? '', error: error && findText(`field.${error.code}`, error.params) }
  }
  return (
    <Section title={t('accounts.new')} look="panel">
      <form class="form" method="post" action={`/${locale}/staff/accounts`} novalidate>
        <div class="fields-row">
          <TextField {...field('name', t('accounts.name'))} required />
          <TextField {...field('email', t('accounts.email'))} type="email" required />
          <SelectField
            {...field('role', t('accounts.role'))}
            choices={roles
              .filter((role) => role !== 'investor')
              .map((role) => ({ value: role, label: uiTexts(locale)(`role.${role}`) }))}
          />
          <SelectField
            {...field('makerId', t('accounts.maker'))}
            hint={t('accounts.makerHint')}
            empty={uiTexts(locale)('none')}
            choices={makers.map((maker) => ({ value: maker.id, label: wordsFor(maker.names, locale) }))}
          />
          <SelectField
            {...field('locale', t('accounts.locale'))}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <TextField
            {...field('password', t('accounts.password'))}
            value=""
            type="password"
            autocomplete="new-password"
            hint={t('accounts.passwordHint')}
            required
          />
        </div>
        <Button>{t('accounts.create')}</Button>
      </form>
    </Section>
  )
}
