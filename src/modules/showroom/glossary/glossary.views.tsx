import type { Locale } from '../../../kernel/locale.ts'
import { type Concept, conceptName, cyrillicTerms } from '../../../language/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  PageHead,
  Pager,
  SelectField,
  StateBadge,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { kindOf, type ThingKind, thingKinds } from './list-things.ts'
import { glossaryTexts } from './texts.ts'

export const thingsPageSize = 50

export interface GlossaryFilter {
  readonly q: string
  readonly kind: ThingKind | 'removed' | undefined
  readonly page: number
}

interface Props {
  readonly locale: Locale
  readonly filter: GlossaryFilter
  readonly things: readonly Concept[]
}

export function GlossaryView({ locale, filter, things }: Props) {
  const t = glossaryTexts(locale)
  const base = `/${locale}/staff/glossary`
  const shown = things.slice((filter.page - 1) * thingsPageSize, filter.page * thingsPageSize)
  const address = (page: number) => {
    const query = new URLSearchParams({ ...(filter.q ? { q: filter.q } : {}), ...(filter.kind ? { kind: filter.kind } : {}) })
    if (page > 1) query.set('page', String(page))
    return query.size > 0 ? `${base}?${query}` : base
  }
  return (
    <>
      <PageHead
        title={t('glossary.title')}
        lead={t('glossary.lead')}
        actions={
          <>
            <ButtonLink href={`${base}/own.json`} look="quiet" icon="file" download>
              {t('glossary.download')}
            </ButtonLink>
            <ButtonLink href={`${base}/new`} icon="plus">
              {t('glossary.new')}
            </ButtonLink>
          </>
        }
      />
      <form class="filter-row" method="get" action={base} role="search">
        <TextField name="q" type="search" label={t('glossary.search')} placeholder={t('glossary.search.hint')} value={filter.q} />
        <SelectField
          name="kind"
          label={t('glossary.kind')}
          value={filter.kind}
          empty={t('glossary.kind.all')}
          choices={([...thingKinds, 'removed'] as const).map((kind) => ({ value: kind, label: t(`glossary.kind.${kind}`) }))}
        />
        <Button look="secondary" icon="search">
          {t('glossary.show')}
        </Button>
      </form>
      <p class="table-count">{t('glossary.count', { count: things.length })}</p>
      <Things locale={locale} things={shown} />
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={filter.page}
        pages={Math.ceil(things.length / thingsPageSize)}
        href={address}
      />
    </>
  )
}

function Things({ locale, things }: { readonly locale: Locale; readonly things: readonly Concept[] }) {
  const t = glossaryTexts(locale)
  const base = `/${locale}/staff/glossary`
  return (
    <DataTable
      caption={t('glossary.title')}
      hideCaption
      rows={[...things]}
      empty={
        <EmptyState title={t('glossary.empty')} action={<ButtonLink href={`${base}/new`}>{t('glossary.new')}</ButtonLink>}>
          <p>{t('glossary.emptyHint')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: t('glossary.name'),
          primary: true,
          cell: (thing) => (
            <a class="name-link" href={`${base}/${thing.id}`}>
              {conceptName(thing, locale)}
            </a>
          ),
        },
        { key: 'words', label: t('glossary.words'), cell: (thing) => <ThingWords thing={thing} reader={locale} /> },
        { key: 'hs', label: t('glossary.hs'), cell: ({ hs }) => <span class="codes">{hs}</span> },
        { key: 'kind', label: t('glossary.kind'), cell: (thing) => <KindBadge locale={locale} thing={thing} /> },
      ]}
    />
  )
}

const tones = { own: 'accent', changed: 'info', 'built-in': 'neutral' } as const

export function KindBadge({ locale, thing }: { readonly locale: Locale; readonly thing: Concept }) {
  const kind = kindOf(thing)
  return <StateBadge tone={tones[kind]}>{glossaryTexts(locale)(`glossary.kind.${kind}`)}</StateBadge>
}

const languages = ['uz', 'ru', 'zh', 'en'] as const
const tags = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' } as const
const mostShown = 3

/** The words of a thing in all languages but the reader's name of it: as many as tell it from others. */
export function ThingWords({ thing, reader }: { readonly thing: Concept; readonly reader: Locale }) {
  const name = conceptName(thing, reader)
  const written = (language: (typeof languages)[number]) =>
    language === 'uz' && reader === 'uz-Cyrl' ? cyrillicTerms(thing) : thing[language]
  return (
    <ul class="thing-words">
      {languages.map((language) => {
        const terms = written(language).filter((term) => term !== name)
        const lang = language === 'uz' && reader === 'uz-Cyrl' ? 'uz-Cyrl' : tags[language]
        return terms.length === 0 ? null : (
          <li lang={lang === reader ? undefined : lang}>
            {terms.slice(0, mostShown).join(', ')}
            {terms.length > mostShown && ' …'}
          </li>
        )
      })}
    </ul>
  )
}
