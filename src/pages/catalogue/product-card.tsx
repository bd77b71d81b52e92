import type { Locale } from '../../kernel/locale.ts'
import { formatUnitPrice } from '../../kernel/money.ts'
import { formatQuantity, unitName } from '../../kernel/unit.ts'
import type { ListedProduct } from '../../modules/showroom/index.ts'
import { pictureSources } from '../../platform/files/picture-route.ts'
import { textFor, wordsFor } from '../../platform/texts/text-for.ts'
import { Button, type Picture, ProductCard } from '../../ui/components/index.ts'
import { Remembered } from '../../ui/remembered.tsx'
import { pagesTexts } from '../texts.ts'

/** The first photo, else the ornament of its name and category. */
export function productPicture(product: ListedProduct, locale: Locale, sizes: string): Picture {
  const alt = wordsFor(product.names, locale)
  const photo = product.photos[0]
  if (!photo) return { src: ornamentAddress(product.category.slug, product.slug), alt: '', width: 400, height: 300 }
  return { ...pictureSources(photo.fileId), alt, sizes, width: photo.width, height: photo.height }
}

export function ornamentAddress(category: string, seed: string): string {
  return `/ornaments/${encodeURIComponent(category)}/${encodeURIComponent(seed)}.svg`
}

/** A price as a line of text, or the words for "on request". */
export function priceLine(product: ListedProduct, locale: Locale): string {
  const t = pagesTexts(locale)
  if (!product.price) return t('price.onRequest')
  const { amount, currency, per } = product.price
  return t('price.per', { price: formatUnitPrice(amount, currency, locale), unit: unitName(per, locale) })
}

/** The form that puts a product on the inquiry list, and leads back to where it stood. */
export function AddToList({
  product,
  locale,
  back,
  small,
}: {
  product: ListedProduct
  locale: Locale
  back: string
  small?: boolean
}) {
  return (
    <form method="post" action={`/${locale}/list/add`}>
      <input type="hidden" name="product" value={product.id} />
      <input type="hidden" name="back" value={back} />
      <Button icon="list" look={small ? 'secondary' : 'primary'} small={small} wide>
        {pagesTexts(locale)('product.add')}
      </Button>
    </form>
  )
}

interface TileProps {
  readonly product: ListedProduct
  readonly locale: Locale
  readonly back: string
  readonly level?: 2 | 3
  readonly eager?: boolean
}

/** One product in a list. */
export function ProductTile(props: TileProps) {
  return (
    <Remembered of={[props.product]} as={`tile ${props.locale} ${props.level} ${props.eager}`} texts={[props.back]}>
      {(back: string) => <Tile {...props} back={back} />}
    </Remembered>
  )
}

function Tile({ product, locale, back, level, eager }: TileProps) {
  const t = pagesTexts(locale)
  const name = textFor(product.names, locale)
  const maker = textFor(product.maker.names, locale)
  return (
    <ProductCard
      href={`/${locale}/products/${product.slug}`}
      name={name.text}
      lang={name.lang === locale ? undefined : name.lang}
      picture={productPicture(product, locale, '(min-width: 64rem) 18rem, (min-width: 40rem) 33vw, 50vw')}
      maker={{ name: maker.text, lang: maker.lang === locale ? undefined : maker.lang }}
      price={priceLine(product, locale)}
      facts={[
        ...(product.moq
          ? [{ label: t('product.moq'), value: formatQuantity(product.moq, product.moqUnit ?? product.unit, locale) }]
          : []),
        ...(product.leadTimeDays === null
          ? []
          : [{ label: t('product.leadTime'), value: t('product.days', { days: product.leadTimeDays }) }]),
      ]}
      action={<AddToList product={product} locale={locale} back={back} small />}
      level={level}
      eager={eager}
    />
  )
}
