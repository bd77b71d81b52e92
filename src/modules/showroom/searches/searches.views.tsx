import { type Locale, localeNames } from '../../../kernel/locale.ts'
import { detectLanguage } from '../../../language/index.ts'
import { Button, ButtonLink, DataTable, EmptyState, PageHead, Pager, Tabs } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { glossaryTexts } from '../glossary/texts.ts'
import { type Misses, missesPageSize, type SearchMiss } from './searches.queries.ts'

interface Props {
  readonly locale: Locale
  readonly timeZone: string
  readonly dismissed: boolean
  readonly page: number
  readonly misses: Misses
}

export function SearchesView({ locale, timeZone, dismissed, page, misses }: Props) {
  const t = glossaryTexts(locale)
  const here = `/${locale}/staff/searches`
  const state = dismissed ? '?state=dismissed' : ''
  const tab = (each: boolean) => ({
    href: each ? `${here}?state=dismissed` : here,
    label: t(each ? 'searches.dismissed' : 'searches.waiting'),
    current: each === dismissed,
    count: each === dismissed ? misses.total : undefined,
  })
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toLocaleString(locale, { dateStyle: 'medium' })
  return (
    <>
      <PageHead title={t('searches.title')} lead={t('searches.lead')} />
      <Tabs label={t('searches.states')} links={[tab(false), tab(true)]} />
      <DataTable
        caption={t('searches.title')}
        hideCaption
        rows={[...misses.items]}
        empty={
          <EmptyState title={t(dismissed ? 'searches.empty.dismissed' : 'searches.empty')}>
            {!dismissed && <p>{t('searches.emptyHint')}</p>}
          </EmptyState>
        }
        columns={[
          { key: 'words', label: t('searches.words'), primary: true, cell: ({ words }) => <span translate="no">{words}</span> },
          { key: 'language', label: t('searches.language'), cell: (miss) => localeNames[miss.locale] },
          { key: 'count', label: t('searches.count'), numeric: true, cell: ({ count }) => count },
          { key: 'last', label: t('searches.last'), cell: ({ lastAt }) => <time datetime={String(lastAt)}>{day(lastAt)}</time> },
          {
            key: 'actions',
            label: t('searches.actions'),
            cell: (miss) => <Actions locale={locale} miss={miss} dismissed={dismissed} />,
          },
        ]}
      />
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={page}
        pages={Math.ceil(misses.total / missesPageSize)}
        href={(number) => `${here}${state}${state ? '&' : '?'}page=${number}`}
      />
    </>
  )
}

interface ActionsProps {
  readonly locale: Locale
  readonly miss: SearchMiss
  readonly dismissed: boolean
}

function Actions({ locale, miss, dismissed }: ActionsProps) {
  const t = glossaryTexts(locale)
  const { words } = miss
  const add = new URLSearchParams({ words, language: languageOf(miss), searched: words })
  const named = <span class="sr-only">: {words}</span>
  return (
    <div class="row-actions">
      {!dismissed && (
        <ButtonLink href={`/${locale}/staff/glossary/add?${add}`} small icon="plus">
          {t('searches.add')}
          {named}
        </ButtonLink>
      )}
      <ButtonLink href={`/${miss.locale}/products?q=${encodeURIComponent(words)}`} small look="quiet" icon="search">
        {t('searches.try')}
        {named}
      </ButtonLink>
      <form method="post" action={`/${locale}/staff/searches/${dismissed ? 'put-back' : 'dismiss'}`} data-once="">
        <input type="hidden" name="words" value={words} />
        <input type="hidden" name="language" value={miss.locale} />
        <Button look="quiet" small>
          {t(dismissed ? 'searches.putBack' : 'searches.dismiss')}
          {named}
        </Button>
      </form>
    </div>
  )
}

/** The language that the words are in: where the page's fits their script it is that one. */
function languageOf({ words, locale }: SearchMiss): Locale {
  const script = (text: string) =>
    /\p{Script=Han}/u.test(text) ? 'han' : /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin'
  const fits = { uz: 'latin', en: 'latin', 'uz-Cyrl': 'cyrillic', ru: 'cyrillic', 'zh-Hans': 'han' } as const
  return fits[locale] === script(words) ? locale : (detectLanguage(words) ?? locale)
}
