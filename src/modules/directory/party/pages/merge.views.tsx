import { Breadcrumbs, Button, ButtonLink, Notice, PageHead, Section } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import type { PartyFieldState } from '../field/party-field-state.ts'
import { PartyField } from '../field/party-field.tsx'
import type { Party, Spelling } from '../party.ts'
import { printedName } from '../printed-names.ts'
import { partyTexts } from '../texts.ts'
import { Mentions, Names, numberItems, type ShownMentions } from './party.views.tsx'
import { DefinitionList } from '../../../../ui/components/index.ts'
import { PartyName } from './party-name.tsx'

/** One of two that may become one. */
export interface Side {
  readonly party: Party
  readonly spellings: readonly Spelling[]
  readonly mentions: readonly ShownMentions[]
}

function Head({ view, party }: { readonly view: View; readonly party: Party }) {
  const t = partyTexts(view.locale)
  return (
    <PageHead
      title={t('merge.title')}
      above={
        <Breadcrumbs
          label={uiTexts(view.locale)('pages')}
          links={[
            { href: view.to('/staff/directory'), label: t('nav.directory') },
            { href: view.to(`/staff/directory/${party.id}`), label: printedName(party, view.locale).text },
            { href: '', label: t('merge.title') },
          ]}
        />
      }
    />
  )
}

interface ChooseProps {
  readonly view: View
  readonly party: Party
  readonly state: PartyFieldState
  readonly problem?: string | undefined
}

/** With whom: a name in any spelling. */
export function ChooseOtherView({ view, party, state, problem }: ChooseProps) {
  const t = partyTexts(view.locale)
  return (
    <>
      <Head view={view} party={party} />
      {problem && <Notice tone="error">{problem}</Notice>}
      <form class="form" method="get" action={view.to(`/staff/directory/${party.id}/merge`)}>
        <PartyField locale={view.locale} name="with" label={t('merge.with')} kind={party.kind} state={state} except={party.id} />
        <div class="form-foot">
          <Button>{t('merge.look')}</Button>
        </div>
      </form>
    </>
  )
}

interface MergeProps {
  readonly view: View
  readonly goes: Side
  readonly stays: Side
  readonly problem?: string | undefined
}

/** What a merger would do, both beside each other; nothing has happened yet. */
export function MergeView({ view, goes, stays, problem }: MergeProps) {
  const t = partyTexts(view.locale)
  const name = ({ party }: Side) => printedName(party, view.locale).text
  return (
    <>
      <Head view={view} party={goes.party} />
      {problem && (
        <Notice tone="error" title={t('merge.notPossible')}>
          {problem}
        </Notice>
      )}
      <p class="page-lead">{t('merge.preview', { one: name(goes), other: name(stays) })}</p>
      <div class="merge-sides">
        <SideView view={view} title={t('merge.goes')} side={goes} />
        <SideView view={view} title={t('merge.stays')} side={stays} />
      </div>
      <p>{t('merge.effect')}</p>
      <form class="form-foot" method="post" action={view.to(`/staff/directory/${goes.party.id}/merge`)} data-once="">
        <Button name="into" value={stays.party.id}>
          {t('merge.confirm')}
        </Button>
        <ButtonLink look="secondary" href={view.to(`/staff/directory/${stays.party.id}/merge?with.id=${goes.party.id}`)}>
          {t('merge.swap')}
        </ButtonLink>
      </form>
      <form class="form-foot" method="post" action={view.to(`/staff/directory/${goes.party.id}/apart`)}>
        <Button look="quiet" name="other" value={stays.party.id}>
          {t('apart.say')}
        </Button>
      </form>
    </>
  )
}

function SideView({ view, title, side }: { readonly view: View; readonly title: string; readonly side: Side }) {
  const t = partyTexts(view.locale)
  const { party, spellings, mentions } = side
  return (
    <Section look="panel" title={title}>
      <p>
        <PartyName view={view} party={party} />
      </p>
      <Names view={view} party={party} />
      <DefinitionList
        items={[
          ...numberItems(view, party),
          { label: t('list.spellings'), value: spellings.map(({ spelling }) => spelling).join(' · ') },
        ]}
      />
      <h3>{t('mentions.title')}</h3>
      <Mentions view={view} mentions={mentions} />
    </Section>
  )
}
