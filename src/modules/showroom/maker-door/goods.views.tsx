import type { Locale } from '../../../kernel/locale.ts'
import { formatQuantity } from '../../../kernel/unit.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Pager, Section } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { ChangeBadge } from '../change/change-badge.tsx'
import { changeTitle } from '../change/change-title.ts'
import type { ChangeRequest } from '../change/change.ts'
import { NameCell, PriceCell, ProductStateBadge } from '../goods/goods-columns.tsx'
import { type Goods, goodsPageSize } from '../goods/goods.queries.ts'
import { showroomTexts } from '../texts.ts'
import { makerTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  readonly house: HouseSettings
  readonly goods: Goods
  readonly page: number
  readonly wishes: ReadonlyMap<string, ChangeRequest>
  readonly fresh: readonly ChangeRequest[]
}

/** A maker's own goods with what waits about each; other makers' goods never come here. */
export function OwnGoodsView({ locale, house, goods, page, wishes, fresh }: Props) {
  const t = makerTexts(locale)
  const words = showroomTexts(locale)
  const ui = uiTexts(locale)
  const base = `/${locale}/maker`
  return (
    <>
      <PageHead
        title={words('own.title')}
        lead={t('door.lead')}
        actions={
          <>
            <ButtonLink href={`${base}/products/new`} icon="plus">
              {words('goods.new')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/import`} icon="file">
              {t('door.table')}
            </ButtonLink>
          </>
        }
      />
      {fresh.length > 0 && <FreshGoods locale={locale} fresh={fresh} />}
      <DataTable
        caption={words('own.title')}
        hideCaption
        rows={[...goods.items]}
        empty={
          <EmptyState title={words('own.empty')}>
            <p>{t('door.emptyHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: words('goods.name'),
            primary: true,
            cell: (product) => <NameCell product={product} locale={locale} href={`${base}/products/${product.id}`} />,
          },
          {
            key: 'price',
            label: words('goods.price'),
            numeric: true,
            cell: (product) => <PriceCell product={product} locale={locale} house={house} />,
          },
          {
            key: 'stock',
            label: words('goods.form.stock'),
            numeric: true,
            cell: ({ stock, unit }) => (stock === null ? '—' : formatQuantity(stock, unit, locale)),
          },
          {
            key: 'state',
            label: words('goods.state'),
            cell: (product) => {
              const wish = wishes.get(product.id)
              return wish ? (
                <ChangeBadge state={wish.state} locale={locale} />
              ) : (
                <ProductStateBadge state={product.state} locale={locale} />
              )
            },
          },
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={Math.ceil(goods.total / goodsPageSize)}
        href={(number) => `${base}?page=${number}`}
      />
    </>
  )
}

function FreshGoods({ locale, fresh }: Pick<Props, 'locale' | 'fresh'>) {
  return (
    <Section title={makerTexts(locale)('door.fresh')} look="panel">
      <ul class="wish-list">
        {fresh.map((wish) => {
          const title = changeTitle(wish, locale)
          return (
            <li>
              <a class="link" href={`/${locale}/maker/changes/${wish.id}`} lang={title.lang}>
                {title.text}
              </a>
              <ChangeBadge state={wish.state} locale={locale} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
