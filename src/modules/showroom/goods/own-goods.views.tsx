import type { Locale } from '../../../kernel/locale.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable, EmptyState, PageHead, Pager } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { showroomTexts } from '../texts.ts'
import { dayText, NameCell, PriceCell, ProductStateBadge } from './goods-columns.tsx'
import { type Goods, goodsPageSize } from './goods.queries.ts'

interface Props {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly goods: Goods
  readonly page: number
}

/** What a maker reads of his own goods; other makers' goods never come here. */
export function OwnGoodsView({ locale, house, goods, page }: Props) {
  const t = showroomTexts(locale)
  const ui = uiTexts(locale)
  return (
    <>
      <PageHead title={t('own.title')} lead={t('own.lead')} />
      <DataTable
        caption={t('own.title')}
        hideCaption
        rows={[...goods.items]}
        empty={<EmptyState title={t('own.empty')}><p>{t('own.emptyHint')}</p></EmptyState>}
        columns={[
          { key: 'name', label: t('goods.name'), primary: true, cell: (product) => <NameCell product={product} locale={locale} href={`/${locale}/products/${product.slug}`} /> },
          { key: 'category', label: t('goods.category'), cell: (product) => wordsFor(product.category.names, locale) },
          { key: 'price', label: t('goods.price'), numeric: true, cell: (product) => <PriceCell product={product} locale={locale} house={house} /> },
          { key: 'state', label: t('goods.state'), cell: (product) => <ProductStateBadge state={product.state} locale={locale} /> },
          { key: 'changed', label: t('goods.changed'), cell: (product) => dayText(product.updatedAt, locale, house.timeZone) },
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={Math.ceil(goods.total / goodsPageSize)}
        href={(number) => `/${locale}/maker?page=${number}`}
      />
    </>
  )
}
