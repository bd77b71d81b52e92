import type { Locale } from '../../../kernel/locale.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  PageHead,
  Pager,
  SelectField,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { Category } from '../category/category.queries.ts'
import type { Maker } from '../maker/maker.queries.ts'
import { productStates } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { dayText, NameCell, PriceCell, ProductStateBadge } from './goods-columns.tsx'
import { type GoodsFilter, writeGoodsFilter } from './goods-filter.ts'
import { type Goods, goodsPageSize } from './goods.queries.ts'

export interface GoodsProps {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly filter: GoodsFilter
  readonly goods: Goods
  readonly makers: readonly Maker[]
  readonly categories: readonly Category[]
}

export function GoodsView(props: GoodsProps) {
  const { locale, filter, goods } = props
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/products`
  const add = (
    <ButtonLink href={`${base}/new`} icon="plus">
      {t('goods.new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={t('goods.title')} lead={t('goods.count', { count: goods.total })} actions={add} />
      <PricesForm {...props} />
      <FilterForm {...props} />
      <Table {...props} />
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={filter.page}
        pages={Math.ceil(goods.total / goodsPageSize)}
        href={(page) => `${base}${writeGoodsFilter({ ...filter, page })}`}
      />
    </>
  )
}

function PricesForm({ locale, house }: GoodsProps) {
  const t = showroomTexts(locale)
  const closed = house.pricesHidden
  return (
    <form class="switch-row" method="post" action={`/${locale}/staff/products/prices`} data-once="">
      <p>{t(closed ? 'goods.prices.closed' : 'goods.prices.open')}</p>
      <input type="hidden" name="hidden" value={closed ? 'off' : 'on'} />
      <Button look="secondary" small confirm={closed ? undefined : t('goods.prices.hideSure')}>
        {t(closed ? 'goods.prices.show' : 'goods.prices.hide')}
      </Button>
    </form>
  )
}

function FilterForm({ locale, filter, makers, categories }: GoodsProps) {
  const t = showroomTexts(locale)
  return (
    <form class="filter-row" method="get" action={`/${locale}/staff/products`} role="search">
      <TextField name="q" type="search" label={t('goods.search.label')} placeholder={t('goods.search')} value={filter.q} />
      <SelectField
        name="state"
        label={t('goods.state')}
        value={filter.state}
        empty={t('goods.all')}
        choices={productStates.map((state) => ({ value: state, label: t(`goods.state.${state}`) }))}
      />
      <SelectField
        name="category"
        label={t('goods.category')}
        value={filter.category}
        empty={t('goods.all')}
        choices={categories.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale) }))}
      />
      <SelectField
        name="maker"
        label={t('goods.maker')}
        value={filter.maker}
        empty={t('goods.all')}
        choices={makers.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale) }))}
      />
      <Button look="secondary" icon="search">
        {t('goods.show')}
      </Button>
    </form>
  )
}

function Table({ locale, house, goods }: GoodsProps) {
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/products`
  return (
    <DataTable
      caption={t('goods.title')}
      hideCaption
      rows={[...goods.items]}
      empty={
        <EmptyState title={t('goods.empty')} action={<ButtonLink href={`${base}/new`}>{t('goods.new')}</ButtonLink>}>
          <p>{t('goods.emptyHint')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: t('goods.name'),
          primary: true,
          cell: (product) => <NameCell product={product} locale={locale} href={`${base}/${product.id}`} />,
        },
        { key: 'maker', label: t('goods.maker'), cell: (product) => wordsFor(product.maker.names, locale) },
        { key: 'category', label: t('goods.category'), cell: (product) => wordsFor(product.category.names, locale) },
        {
          key: 'price',
          label: t('goods.price'),
          numeric: true,
          cell: (product) => <PriceCell product={product} locale={locale} house={house} />,
        },
        { key: 'state', label: t('goods.state'), cell: (product) => <ProductStateBadge state={product.state} locale={locale} /> },
        { key: 'changed', label: t('goods.changed'), cell: (product) => dayText(product.updatedAt, locale, house.timeZone) },
      ]}
    />
  )
}
