import type { Locale } from '../../kernel/locale.ts'
import type { Category } from '../../modules/showroom/index.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { CategoryTile, EmptyState, PageHead } from '../../ui/components/index.ts'
import { pagesTexts } from '../texts.ts'
import { ornamentAddress } from './product-card.tsx'

export function CategoryTiles({ locale, categories }: { readonly locale: Locale; readonly categories: readonly Category[] }) {
  const t = pagesTexts(locale)
  return (
    <>
      {categories.map((category) => (
        <CategoryTile
          href={`/${locale}/products?category=${category.slug}`}
          name={wordsFor(category.names, locale)}
          picture={{ src: `${ornamentAddress(category.slug, category.slug)}?square`, alt: '', width: 320, height: 320 }}
          count={t('maker.goods', { count: category.products })}
        />
      ))}
    </>
  )
}

export function CategoriesView({ locale, categories }: { readonly locale: Locale; readonly categories: readonly Category[] }) {
  const t = pagesTexts(locale)
  return (
    <>
      <PageHead title={t('nav.categories')} />
      {categories.length === 0 ? (
        <EmptyState title={t('categories.empty')} />
      ) : (
        <div class="grid-niches">
          <CategoryTiles locale={locale} categories={categories} />
        </div>
      )}
    </>
  )
}
