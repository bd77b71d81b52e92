import type { Locale } from '../../kernel/locale.ts'
import { currencies, type Currency } from '../../kernel/money.ts'
import {
  type FacetName,
  pageSize,
  type ProductFilter,
  type ProductList,
  sortings,
  writeFilter,
} from '../../modules/showroom/index.ts'
import { textFor } from '../../platform/texts/text-for.ts'
import { Button, ButtonLink, EmptyState, type Facet, Facets, PageHead, Pager, SelectField } from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { Remembered } from '../../ui/remembered.tsx'
import { pagesTexts } from '../texts.ts'
import { ProductTile } from './product-card.tsx'
import { MatchedBy, SpeltAs, UnderstoodAs } from './understood.views.tsx'

interface Props {
  readonly locale: Locale
  readonly currency: Currency
  readonly filter: ProductFilter
  readonly list: ProductList
}

/** Who looks through a thousand goods does better to ask more closely. */
const mostPaged = 1_000

const names: readonly FacetName[] = ['category', 'certificate', 'place', 'maker']

export function ProductListView({ locale, currency, filter, list }: Props) {
  const t = pagesTexts(locale)
  const base = `/${locale}/products`
  const here = `/products${writeFilter(filter)}`
  const q = list.respelt?.shown ? list.respelt.q : filter.q
  const title = list.match === 'most' ? 'products.nearestTo' : list.more ? 'products.foundForMany' : 'products.foundFor'
  const found = t(title, { q, count: list.total })
  return (
    <>
      <PageHead
        title={filter.q ? found : t('products.title')}
        lead={filter.q ? undefined : t('products.found', { count: list.total })}
      />
      <SpeltAs locale={locale} filter={filter} respelt={list.respelt} />
      <MatchedBy locale={locale} filter={filter} list={list} />
      <UnderstoodAs locale={locale} filter={{ ...filter, q }} understood={list.understood} />
      <div class="with-facets">
        <Filters locale={locale} currency={currency} filter={filter} list={list} />
        <div>
          <SortForm locale={locale} filter={filter} />
          {list.items.length === 0 ? (
            <EmptyState title={t('products.empty')} action={<ButtonLink href={base}>{t('home.browse')}</ButtonLink>}>
              <p>{t('products.emptyHint')}</p>
            </EmptyState>
          ) : (
            <div class="grid-cards">
              {list.items.map((product, index) => (
                <ProductTile product={product} locale={locale} back={here} level={2} eager={index < 4} />
              ))}
            </div>
          )}
          <Pager
            label={uiTexts(locale)('pages')}
            previous={uiTexts(locale)('previous')}
            next={uiTexts(locale)('next')}
            page={filter.page}
            pages={Math.ceil((list.more ? mostPaged : list.total) / pageSize)}
            href={(page) => `${base}${writeFilter(filter, { page })}`}
          />
        </div>
      </div>
    </>
  )
}

// Unfiltered it is the same on every page of the list.
function Filters(props: Props) {
  const { filter, list, locale, currency } = props
  if (filter.q !== '' || chosen(filter) > 0 || filter.currency !== undefined) return <FiltersForm {...props} />
  return (
    <Remembered of={[list.facets]} as={`filters ${locale} ${currency} ${filter.sort}`} texts={[]}>
      {() => <FiltersForm {...props} />}
    </Remembered>
  )
}

function FiltersForm({ locale, currency, filter, list }: Props) {
  const t = pagesTexts(locale)
  const base = `/${locale}/products`
  const clear = `${base}${writeFilter({ ...emptied(filter), q: filter.q })}`
  return (
    <Facets
      action={base}
      label={t('filters.title')}
      apply={t('filters.apply')}
      clear={chosen(filter) > 0 ? { href: clear, label: t('filters.clear') } : undefined}
      chosen={chosen(filter)}
      kept={{ ...keptWords(filter), ...(filter.sort === 'relevance' ? {} : { sort: filter.sort }) }}
      facets={names.map((name) => facet(name, list, filter, locale))}
      ranges={ranges(filter, currency, locale)}
    >
      <SelectField
        name="currency"
        label={t('filters.price', { currency: '' }).replace(/[,（(\s]+[)）]?$/, '')}
        value={filter.currency ?? currency}
        choices={currencies.map((code) => ({ value: code, label: code }))}
      />
    </Facets>
  )
}

function SortForm({ locale, filter }: { readonly locale: Locale; readonly filter: ProductFilter }) {
  const t = pagesTexts(locale)
  const kept = new URLSearchParams(writeFilter(filter, { sort: 'relevance', page: 1 }))
  return (
    <form class="sort-row no-print" method="get" action={`/${locale}/products`}>
      {[...kept].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="sort"
        label={t('sort.label')}
        value={filter.sort}
        choices={sortings.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        autoSubmit
      />
      <Button look="quiet" small>
        {t('filters.apply')}
      </Button>
    </form>
  )
}

function facet(name: FacetName, { facets, rough }: ProductList, filter: ProductFilter, locale: Locale): Facet {
  const t = pagesTexts(locale)
  const shown = (count: number) => (rough ? t('products.about', { count }) : count)
  return {
    name,
    label: t(`filters.${name}`),
    folded: name === 'maker',
    choices: facets[name].map(({ value, names: words, count }) => {
      const { text, lang } = textFor(words, locale)
      return {
        value,
        count: shown(count),
        label: text,
        lang: lang === locale ? undefined : lang,
        checked: filter[name].includes(value),
      }
    }),
  }
}

function ranges(filter: ProductFilter, currency: Currency, locale: Locale) {
  const t = pagesTexts(locale)
  return [
    {
      label: t('filters.price', { currency: filter.currency ?? currency }),
      from: { name: 'min', label: t('filters.from'), value: filter.min },
      to: { name: 'max', label: t('filters.to'), value: filter.max },
    },
    { label: t('filters.quantity'), from: { name: 'quantity', label: t('filters.quantityAt'), value: filter.quantity } },
    { label: t('filters.days'), from: { name: 'days', label: t('filters.daysAt'), value: filter.days } },
  ]
}

const keptWords = ({ q, words, spelling, match }: ProductFilter) => ({
  ...(q ? { q } : {}),
  ...(words ? { words } : {}),
  ...(spelling ? { spelling } : {}),
  ...(match ? { match } : {}),
})

function chosen(filter: ProductFilter): number {
  const ticked = names.reduce((sum, name) => sum + filter[name].length, 0)
  return ticked + [filter.min, filter.max, filter.quantity, filter.days].filter(Boolean).length
}

function emptied(filter: ProductFilter): ProductFilter {
  const nothing = { min: undefined, max: undefined, quantity: undefined, days: undefined, currency: undefined }
  return { ...filter, category: [], maker: [], certificate: [], place: [], page: 1, ...nothing }
}
