import { locales, localeNames } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { countryName } from '../../../../platform/texts/country-name.ts'
import { Breadcrumbs, Button, ButtonLink, DefinitionList, PageHead, Section } from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import type { Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { clock, type View } from '../../../../ui/view.ts'
import type { Mention } from '../mentions.ts'
import type { Merged } from '../merge/merger.queries.ts'
import type { Party, PartyKind, Spelling } from '../party.ts'
import { printedName, printedNames } from '../printed-names.ts'
import { partyTexts } from '../texts.ts'
import { PartyName } from './party-name.tsx'
import { SpellingsPart } from './spellings.views.tsx'

export interface ShownMentions {
  readonly label: string
  readonly found: readonly Mention[]
  readonly more: boolean
}

interface Props {
  readonly view: View
  readonly party: Party
  readonly spellings: readonly Spelling[]
  readonly merged: readonly Merged[]
  readonly apart: readonly { readonly id: string; readonly kind: PartyKind; readonly names: LocalizedText }[]
  readonly mentions: readonly ShownMentions[]
  readonly refused?: Refused
}

/** One party: what is printed, its number, every spelling, what points at it, and what was merged into it. */
export function PartyView({ view, party, spellings, merged, apart, mentions, refused }: Props) {
  const t = partyTexts(view.locale)
  const name = printedName(party, view.locale)
  return (
    <>
      <PageHead
        title={name.text}
        lang={name.lang === view.locale ? undefined : name.lang}
        lead={[t(`kind.${party.kind}`), party.country && countryName(party.country, view.locale)].filter(Boolean).join(' · ')}
        above={
          <Breadcrumbs
            label={uiTexts(view.locale)('pages')}
            links={[
              { href: view.to('/staff/directory'), label: t('nav.directory') },
              { href: '', label: name.text },
            ]}
          />
        }
        actions={
          <>
            {party.kind !== 'place' && (
              <ButtonLink look="secondary" href={view.to(`/staff/directory/${party.id}/invitations`)}>
                {t('invite')}
              </ButtonLink>
            )}
            <ButtonLink look="secondary" href={view.to(`/staff/directory/${party.id}/merge`)}>
              {t('merge.title')}
            </ButtonLink>
            <ButtonLink href={view.to(`/staff/directory/${party.id}/edit`)}>{t('edit')}</ButtonLink>
          </>
        }
      />
      <Problem refused={refused} />
      <Section look="panel" title={t('names')}>
        <Names view={view} party={party} />
        <DefinitionList items={[...numberItems(view, party), { label: t('note'), value: party.note }]} />
      </Section>
      <SpellingsPart view={view} party={party} spellings={spellings} merged={merged} refused={refused} />
      <Section look="panel" title={t('mentions.title')}>
        <Mentions view={view} mentions={mentions} />
      </Section>
      {merged.length > 0 && <MergedPart view={view} merged={merged} />}
      {apart.length > 0 && (
        <Section look="panel" title={t('apart.title')}>
          <ul class="name-list">
            {apart.map((other) => (
              <li>
                <PartyName view={view} party={other} />
                <form method="post" action={view.to(`/staff/directory/${party.id}/apart/forget`)}>
                  <Button small look="quiet" name="other" value={other.id}>
                    {t('apart.forget')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

export function Names({ view, party }: { readonly view: View; readonly party: Pick<Party, 'kind' | 'names'> }) {
  const t = partyTexts(view.locale)
  const all = printedNames(party)
  return (
    <DefinitionList
      items={locales.map((tag) => ({
        label: localeNames[tag],
        value: all[tag] && (
          <>
            <span lang={tag}>{all[tag]}</span>
            {!party.names[tag] && <span class="party-choice-about"> ({t('derived')})</span>}
          </>
        ),
      }))}
    />
  )
}

const checks = { uscc: 'number.checked', stir: 'number.formed', other: 'number.unchecked' } as const

export function numberItems(view: View, { registryKind, registryNumber }: Party) {
  if (registryKind === null || registryNumber === null) return []
  const t = partyTexts(view.locale)
  return [{ label: t(`number.${registryKind}`), value: `${registryNumber} (${t(checks[registryKind])})` }]
}

export function Mentions({ view, mentions }: { readonly view: View; readonly mentions: readonly ShownMentions[] }) {
  const t = partyTexts(view.locale)
  const some = mentions.filter(({ found }) => found.length > 0)
  if (some.length === 0) return <p>{t('mentions.none')}</p>
  return (
    <DefinitionList
      items={some.map(({ label, found, more }) => ({
        label,
        value: (
          <ul class="name-list">
            {found.map(({ text, lang, href }) => (
              <li>
                <a href={view.to(href)} lang={lang === view.locale ? undefined : lang}>
                  {text}
                </a>
              </li>
            ))}
            {more && <li>…</li>}
          </ul>
        ),
      }))}
    />
  )
}

function MergedPart({ view, merged }: { readonly view: View; readonly merged: readonly Merged[] }) {
  const t = partyTexts(view.locale)
  return (
    <Section look="panel" title={t('merged.title')}>
      <ul class="name-list">
        {merged.map((each) => {
          const { text, lang } = printedName(each, view.locale)
          return (
            <li>
              <span lang={lang}>{text}</span>
              <span class="party-choice-about">
                {clock(view, each.at)}
                {each.actorName && ` · ${t('merged.by', { name: each.actorName })}`}
              </span>
              <form method="post" action={view.to(`/staff/directory/mergers/${each.mergerId}/undo`)}>
                <Button small look="secondary">
                  {t('merged.undo')}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
