import type { Page } from '../../../../platform/api/cursor.ts'
import { countryName } from '../../../../platform/texts/country-name.ts'
import { Button, ButtonLink, DataTable, EmptyState, PageHead, SearchForm, Tabs } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { type Party, type PartyKind, partyKinds } from '../party.ts'
import type { PartyMatch } from '../resolve-parties.ts'
import { divisionsIn } from '../printed-names.ts'
import { partyTexts } from '../texts.ts'
import { PartyName } from './party-name.tsx'

interface Props {
  readonly view: View
  readonly kind: PartyKind | undefined
  readonly query: string
  /** Absent while nothing is looked for. */
  readonly matches: readonly PartyMatch[] | undefined
  readonly list: Page<Party> | undefined
}

/** Everybody of the directory, and whom a name means under any spelling. */
export function ListView({ view, kind, query, matches, list }: Props) {
  const t = partyTexts(view.locale)
  return (
    <>
      <PageHead
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <>
            <ButtonLink look="secondary" href={view.to('/staff/directory/duplicates')}>
              {t('list.duplicates')}
            </ButtonLink>
            <ButtonLink icon="plus" href={view.to('/staff/directory/new')}>
              {t('list.new')}
            </ButtonLink>
          </>
        }
      />
      <SearchForm
        action={view.to('/staff/directory')}
        label={t('list.search')}
        button={t('list.find')}
        value={query}
        kept={kind ? { kind } : undefined}
      />
      <KindTabs view={view} kind={kind} query={query} />
      {matches ? (
        <Matches view={view} matches={matches} query={query} kind={kind} />
      ) : (
        list && <Everybody view={view} list={list} kind={kind} />
      )}
    </>
  )
}

function KindTabs({ view, kind, query }: Pick<Props, 'view' | 'kind' | 'query'>) {
  const t = partyTexts(view.locale)
  const address = (each: PartyKind | undefined) => {
    const search = new URLSearchParams({ ...(each ? { kind: each } : {}), ...(query ? { q: query } : {}) }).toString()
    return view.to(`/staff/directory${search ? `?${search}` : ''}`)
  }
  return (
    <Tabs
      label={t('list.kinds')}
      links={[
        { href: address(undefined), label: t('list.all'), current: kind === undefined },
        ...partyKinds.map((each) => ({ href: address(each), label: t(`kinds.${each}`), current: kind === each })),
      ]}
    />
  )
}

function Everybody({
  view,
  list,
  kind,
}: {
  readonly view: View
  readonly list: Page<Party>
  readonly kind: PartyKind | undefined
}) {
  const t = partyTexts(view.locale)
  return (
    <>
      <DataTable
        caption={t('list.title')}
        hideCaption
        rows={[...list.items]}
        empty={
          <EmptyState
            title={t('list.empty')}
            action={<ButtonLink href={view.to('/staff/directory/new')}>{t('list.new')}</ButtonLink>}
          >
            <p>{t('list.emptyHint')}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', label: t('names'), primary: true, cell: (party) => <PartyName view={view} party={party} /> },
          { key: 'kind', label: t('kind'), cell: (party) => t(`kind.${party.kind}`) },
          { key: 'country', label: t('country'), cell: (party) => party.country && countryName(party.country, view.locale) },
          { key: 'number', label: t('registryNumber'), cell: (party) => party.registryNumber },
        ]}
      />
      {list.next && (
        <p class="form-foot">
          <ButtonLink
            look="secondary"
            href={view.to(`/staff/directory?${new URLSearchParams({ ...(kind ? { kind } : {}), from: list.next })}`)}
          >
            {t('list.more')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function Matches({
  view,
  matches,
  query,
  kind,
}: Pick<Props, 'view' | 'query' | 'kind'> & { readonly matches: readonly PartyMatch[] }) {
  const t = partyTexts(view.locale)
  const add = view.to(`/staff/directory/new?${new URLSearchParams({ name: query, ...(kind ? { kind } : {}) })}`)
  const addThis = (
    <ButtonLink look={matches.length > 0 ? 'quiet' : 'primary'} href={add}>
      {t('list.addThis', { query })}
    </ButtonLink>
  )
  return (
    <>
      <DataTable
        caption={t('list.found', { count: matches.length, query })}
        rows={[...matches]}
        empty={
          <EmptyState title={t('list.nothing', { query })} action={addThis}>
            <p>{t('list.nothingHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t('names'),
            primary: true,
            cell: (match) =>
              match.party.revision > 0 ? <PartyName view={view} party={match.party} /> : <BuiltIn view={view} match={match} />,
          },
          { key: 'kind', label: t('kind'), cell: ({ party }) => t(`kind.${party.kind}`) },
          { key: 'country', label: t('country'), cell: ({ party }) => party.country && countryName(party.country, view.locale) },
          { key: 'why', label: t('list.why'), cell: ({ reason, spelling }) => t(`reason.${reason}`, { spelling }) },
        ]}
      />
      {matches.length > 0 && <p class="form-foot">{addThis}</p>}
    </>
  )
}

function BuiltIn({ view, match: { party, within = [] } }: { readonly view: View; readonly match: PartyMatch }) {
  const t = partyTexts(view.locale)
  const [where] = within
  return (
    <form method="post" action={view.to('/staff/directory/adopt')} class="party-pair-names">
      <PartyName view={view} party={party} />
      <span class="party-choice-about">{t('list.builtIn')}</span>
      {where && (
        <span class="party-choice-about">
          {t('list.within', { where: divisionsIn(view.locale, where), others: within.length - 1 })}
        </span>
      )}
      <Button look="quiet" name="party" value={party.id}>
        {t('list.new')}
      </Button>
    </form>
  )
}
