import { raw } from 'hono/html'
import { type Locale, localeNames, locales } from '../../kernel/locale.ts'
import { formatTime } from '../../kernel/when.ts'
import type { Invitation } from '../../modules/directory/index.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CopyLinkButton,
  DataTable,
  EmptyState,
  PageHead,
  PrintButton,
  Section,
  SelectField,
  StateBadge,
  type StateTone,
} from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import type { Invited } from './invited.ts'
import { invitationsTexts } from './invitations-texts.ts'

type State = 'open' | 'used' | 'revoked' | 'expired'

const tones: Record<State, StateTone> = { open: 'info', used: 'success', revoked: 'neutral', expired: 'neutral' }

function stateOf({ usedAt, revokedAt, expiresAt }: Invitation, now: Temporal.Instant): State {
  if (usedAt) return 'used'
  if (revokedAt) return 'revoked'
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : 'open'
}

interface Props {
  readonly locale: Locale
  readonly now: Temporal.Instant
  readonly timeZone: string
  readonly invited: Invited
  readonly invitations: readonly Invitation[]
}

const baseOf = ({ locale, invited }: Pick<Props, 'locale' | 'invited'>) => `/${locale}${invited.path}`

function Crumbs({ locale, invited, here }: { readonly locale: Locale; readonly invited: Invited; readonly here: string }) {
  const links = [
    { href: `/${locale}${invited.list.path}`, label: invited.list.label },
    { href: baseOf({ locale, invited }), label: invited.name },
    { href: '', label: here },
  ]
  return <Breadcrumbs label={uiTexts(locale)('pages')} links={links} />
}

/** Who was invited for a maker or a party, and the button for the next one. */
export function InvitationsView(props: Props) {
  const { locale, now, timeZone, invited, invitations } = props
  const t = invitationsTexts(locale)
  const base = baseOf(props)
  const time = (at: Temporal.Instant) => formatTime(at, locale, timeZone)
  return (
    <>
      <PageHead
        above={<Crumbs locale={locale} invited={invited} here={t('invite.title')} />}
        title={t('invite.title')}
        lead={t(`invite.lead.${invited.kind}`)}
      />
      <Section look="panel">
        <form class="form" method="post" action={`${base}/invitations`} data-once="">
          <SelectField
            name="locale"
            label={t('invite.language')}
            value={invited.kind === 'maker' ? 'uz' : 'zh-Hans'}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <div>
            <Button>{t('invite.make')}</Button>
          </div>
        </form>
      </Section>
      <DataTable
        caption={t('invite.title')}
        hideCaption
        rows={[...invitations]}
        empty={<EmptyState title={t('invite.none')} />}
        columns={[
          {
            key: 'made',
            label: t('invite.made'),
            primary: true,
            cell: ({ createdAt, createdByName }) => `${time(createdAt)} · ${createdByName}`,
          },
          { key: 'until', label: t('invite.until'), cell: ({ expiresAt }) => time(expiresAt) },
          {
            key: 'state',
            label: t('invite.state'),
            cell: (each) => <StateBadge tone={tones[stateOf(each, now)]} label={t(`invite.state.${stateOf(each, now)}`)} />,
          },
          { key: 'by', label: t('invite.usedBy'), cell: ({ usedBy }) => usedBy ?? '' },
          {
            key: 'act',
            label: t('invite.revoke'),
            cell: (each) =>
              stateOf(each, now) === 'open' && (
                <form method="post" action={`${base}/invitations/${each.id}/revoke`} data-once="">
                  <Button small look="danger">
                    {t('invite.revoke')}
                  </Button>
                </form>
              ),
          },
        ]}
      />
    </>
  )
}

interface SheetProps {
  readonly locale: Locale
  /** The language of the sheet, which the invited read, and their name in it. */
  readonly reader: Locale
  readonly readerName: string
  readonly timeZone: string
  readonly house: string
  readonly invited: Invited
  readonly address: string
  readonly qr: string
  readonly expiresAt: Temporal.Instant
}

/** The invitation itself, to be printed or sent: shown this once. */
export function InvitationSheet({ locale, reader, readerName, timeZone, house, invited, address, qr, expiresAt }: SheetProps) {
  const t = invitationsTexts(locale)
  const words = invitationsTexts(reader)
  return (
    <>
      <div class="no-print">
        <PageHead
          above={<Crumbs locale={locale} invited={invited} here={t('invite.title')} />}
          title={t('invite.ready')}
          lead={t('invite.once')}
        />
      </div>
      <section class="invitation-sheet" lang={reader === locale ? undefined : reader}>
        <h2>{words('invite.sheet.title', { name: readerName })}</h2>
        <p>{words(`invite.sheet.lead.${invited.kind}`, { house })}</p>
        <figure class="invitation-code" role="img" aria-label={words('invite.sheet.qr')}>
          {raw(qr)}
        </figure>
        <p class="invitation-address">
          <a href={address}>{address}</a>
        </p>
        <p>{words('invite.sheet.until', { time: formatTime(expiresAt, reader, timeZone) })}</p>
      </section>
      <div class="form-foot no-print">
        <CopyLinkButton label={t('invite.copy')} done={t('invite.copied')} url={address} />
        <PrintButton label={t('invite.print')} />
        <ButtonLink look="secondary" href={`${baseOf({ locale, invited })}/invitations`}>
          {t('invite.all')}
        </ButtonLink>
      </div>
    </>
  )
}
