import { localeNames, locales } from '../../../kernel/locale.ts'
import { formatDay } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  Confirm,
  CopyLinkButton,
  DataTable,
  EmptyState,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../ui/components/index.ts'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { clock, type View } from '../../../ui/view.ts'
import type { Account } from '../../directory/index.ts'
import type { ProjectDetail } from '../projects/project/project.queries.ts'
import { figureTitle, figureValue, isAsked } from './figure-words.ts'
import { partnerTexts } from './partner-texts.ts'
import type { GivenLink } from './partner.queries.ts'
import { PartnerAccounts } from './partner-accounts.views.tsx'
import type { FigureStanding } from './standing.ts'
import { StandingBadge } from './standing-badge.tsx'

interface Props {
  readonly view: View
  readonly project: ProjectDetail
  readonly links: readonly { readonly link: GivenLink; readonly address: string }[]
  readonly standings: ReadonlyMap<string, FigureStanding>
  readonly accounts: readonly Account[]
  readonly refused: Refused | undefined
}

/** The links of one project, and how its figures stand between both sides. */
export function LinksView(props: Props) {
  const { view, project, refused } = props
  const t = partnerTexts(view.locale)
  const crumbs = [
    { href: view.to(`/staff/investment/projects/${project.id}`), label: wordsFor(project.title, view.locale) },
    { href: '', label: t('links.title') },
  ]
  return (
    <>
      <PageHead above={<Breadcrumbs label={project.number} links={crumbs} />} title={t('links.title')} lead={t('links.lead')} />
      <Problem refused={refused} />
      <Links {...props} />
      <Give {...props} />
      <PartnerAccounts view={view} project={project} accounts={props.accounts} />
      <Figures {...props} />
    </>
  )
}

function Links({ view, links }: Props) {
  const t = partnerTexts(view.locale)
  return (
    <Section title={t('links.title')} look="panel" id="links">
      {links.length === 0 && <p class="muted">{t('links.none')}</p>}
      <ul class="paper-list">
        {links.map(({ link, address }) => (
          <li>
            <strong>{[wordsFor(link.partyNames, view.locale), link.label].filter(Boolean).join(', ')}</strong>
            <span lang={link.locale}>{localeNames[link.locale]}</span>
            <span class="muted">
              {link.openedAt ? t('links.opened', { date: clock(view, link.openedAt) }) : t('links.unopened')}
            </span>
            {link.revokedAt ? (
              <span class="muted">{t('links.revoked')}</span>
            ) : (
              <>
                <CopyLinkButton url={address} label={t('links.copy')} done={t('links.copied')} />
                <Confirm label={t('links.revoke')}>
                  <form method="post" action={view.to(`/staff/investment/links/${link.id}/revoke`)}>
                    <p>{t('links.revokeAsk')}</p>
                    <Button small look="danger">
                      {t('links.revoke')}
                    </Button>
                  </form>
                </Confirm>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Give({ view, project, refused }: Props) {
  const t = partnerTexts(view.locale)
  const optional = uiTexts(view.locale)('optional')
  const field = fieldsOf(view, 'give', refused, { locale: 'zh-Hans' })
  return (
    <Section title={t('links.give')} look="panel" id="give">
      {project.parties.length === 0 ? (
        <EmptyState title={t('links.needsParty')} />
      ) : (
        <form class="form" method="post" action={view.to(`/staff/investment/projects/${project.id}/links`)} novalidate>
          <SelectField
            {...field('partyId', t('links.party'))}
            choices={project.parties.map(({ partyId, names }) => ({ value: partyId, label: wordsFor(names, view.locale) }))}
            required
          />
          <TextField {...field('label', t('links.label'))} optional={optional} maxlength={120} />
          <SelectField
            {...field('locale', t('links.locale'))}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <TextField
            {...field('email', t('links.email'))}
            type="email"
            hint={t('links.emailHint')}
            optional={optional}
            maxlength={254}
          />
          <Button>{t('links.give')}</Button>
        </form>
      )}
    </Section>
  )
}

function Figures({ view, project, standings }: Props) {
  const t = partnerTexts(view.locale)
  return (
    <Section title={t('partner.figures')} id="figures">
      <DataTable
        caption={t('partner.figures')}
        hideCaption
        rows={project.figures.filter(isAsked)}
        empty={<EmptyState title={t('partner.noFigures')} />}
        columns={[
          {
            key: 'figure',
            label: t('partner.figures'),
            primary: true,
            cell: (row) => (
              <span class="two-lines">
                <span>{figureTitle(row, view.locale)}</span>
                <span class="muted">{t('partner.asOf', { date: formatDay(row.asOf, view.locale) })}</span>
              </span>
            ),
          },
          {
            key: 'value',
            label: t('links.value'),
            numeric: true,
            cell: (row) => <strong>{figureValue(row, view.locale)}</strong>,
          },
          {
            key: 'standing',
            label: t('links.standing'),
            cell: (row) => (
              <span class="two-lines">
                <StandingBadge
                  standing={standings.get(row.id)?.standing ?? 'one_sided'}
                  since={standings.get(row.id)?.since}
                  locale={view.locale}
                  timeZone={view.house.timeZone}
                />
                <span>{standings.get(row.id)?.comment}</span>
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
