import type { Locale } from '../../kernel/locale.ts'
import { formatUnitPrice } from '../../kernel/money.ts'
import { formatQuantity, unitName } from '../../kernel/unit.ts'
import type { Certificate, ListedProduct, Product } from '../../modules/showroom/index.ts'
import { pictureSources } from '../../platform/files/picture-route.ts'
import { countryName } from '../../platform/texts/country-name.ts'
import { textFor, wordsFor } from '../../platform/texts/text-for.ts'
import type { LocalizedText } from '../../kernel/localized-text.ts'
import {
  Breadcrumbs,
  CopyLinkButton,
  DefinitionList,
  Notice,
  PictureImage,
  Section,
  ShareButton,
} from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { pagesTexts } from '../texts.ts'
import { AddToList, priceLine, productPicture, ProductTile } from './product-card.tsx'

interface Props {
  readonly locale: Locale
  readonly product: Product
  readonly place: LocalizedText | undefined
  readonly certificates: readonly Certificate[]
  readonly similar: readonly ListedProduct[]
}

export function ProductView(props: Props) {
  const { locale, product, similar } = props
  const t = pagesTexts(locale)
  const name = textFor(product.names, locale)
  const category = {
    href: `/${locale}/products?category=${product.category.slug}`,
    label: wordsFor(product.category.names, locale),
  }
  return (
    <article>
      <Breadcrumbs
        label={uiTexts(locale)('pages')}
        links={[{ href: `/${locale}/products`, label: t('products.title') }, category, { href: '', label: name.text }]}
      />
      {product.state !== 'published' && <Notice tone="warning">{t('product.draft')}</Notice>}
      <div class="product-page">
        <Photos product={product} locale={locale} />
        <div class="product-words">
          <h1 lang={name.lang === locale ? undefined : name.lang}>{name.text}</h1>
          <p class="card-maker">
            <a href={`/${locale}/makers/${product.maker.slug}`}>{wordsFor(product.maker.names, locale)}</a>
            {product.demo && <span class="chip-demo"> {t('demo.mark')}</span>}
          </p>
          <p class="product-price">{priceLine(product, locale)}</p>
          <Breaks product={product} locale={locale} />
          <Text text={product.description} locale={locale} />
          <AddToList product={product} locale={locale} back={`/products/${product.slug}`} />
          <div class="quiet-actions no-print">
            <ShareButton label={t('product.share')} title={name.text} />
            <CopyLinkButton label={t('product.copy')} done={t('product.copied')} />
          </div>
        </div>
      </div>
      <Section title={t('product.facts')} look="panel">
        <Facts {...props} />
      </Section>
      {similar.length > 0 && (
        <Section title={t('product.similar')} look="grid">
          {similar.map((other) => (
            <ProductTile product={other} locale={locale} back={`/products/${product.slug}`} />
          ))}
        </Section>
      )}
    </article>
  )
}

function Photos({ product, locale }: { readonly product: Product; readonly locale: Locale }) {
  const name = wordsFor(product.names, locale)
  const [, ...others] = product.photos
  return (
    <div class="product-photos">
      <div class="product-photo">
        <PictureImage picture={productPicture(product, locale, '(min-width: 64rem) 36rem, 100vw')} eager />
      </div>
      {others.length > 0 && (
        <ul class="product-thumbs">
          {others.map((photo, index) => (
            <li>
              <a href={`/pictures/${photo.fileId}/1280.webp`}>
                <PictureImage
                  picture={{
                    ...pictureSources(photo.fileId),
                    sizes: '8rem',
                    alt: pagesTexts(locale)('product.photo', { number: index + 2, name }),
                    width: photo.width,
                    height: photo.height,
                  }}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Breaks({ product: { price, unit }, locale }: { readonly product: Product; readonly locale: Locale }) {
  if (!price || price.breaks.length === 0) return null
  const t = pagesTexts(locale)
  return (
    <table class="price-breaks">
      <caption>{t('product.breaks')}</caption>
      <tbody>
        {price.breaks.map((step) => (
          <tr>
            <th scope="row">{t('product.fromQuantity', { quantity: formatQuantity(step.from, unit, locale) })}</th>
            <td>
              {t('price.per', { price: formatUnitPrice(step.price, price.currency, locale), unit: unitName(price.per, locale) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Text({ text, locale }: { readonly text: LocalizedText; readonly locale: Locale }) {
  const shown = textFor(text, locale)
  if (!shown.text) return null
  return (
    <div class="prose-text" lang={shown.lang === locale ? undefined : shown.lang}>
      {shown.text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  )
}

function Facts({ locale, product, place, certificates }: Props) {
  const t = pagesTexts(locale)
  const unit = product.moqUnit ?? product.unit
  const badges = product.certificates.map((code) => {
    const known = certificates.find((certificate) => certificate.code === code)
    return known ? wordsFor(known.names, locale) : code
  })
  return (
    <DefinitionList
      wide
      items={[
        { label: t('product.moq'), value: product.moq && formatQuantity(product.moq, unit, locale) },
        {
          label: t('product.leadTime'),
          value: product.leadTimeDays === null ? '' : t('product.days', { days: product.leadTimeDays }),
        },
        { label: t('product.packaging'), value: wordsFor(product.packaging, locale) },
        { label: t('product.place'), value: place && wordsFor(place, locale) },
        { label: t('product.certificates'), value: badges.join(' · ') },
        { label: t('product.hs'), value: product.hs6 && <code>{product.hs6.replace(/^(\d{4})/, '$1.')}</code> },
        ...Object.entries(product.nationalCodes).map(([code, value]) => ({
          label: t('product.national', { country: countryName(code, locale) }),
          value: <code>{value}</code>,
        })),
        { label: t('product.stock'), value: product.stock && formatQuantity(product.stock, product.unit, locale) },
        { label: t('product.weight'), value: product.netWeightKg && formatQuantity(product.netWeightKg, 'KGM', locale) },
        {
          label: t('product.shelfLife'),
          value: product.shelfLifeMonths && t('product.months', { months: product.shelfLifeMonths }),
        },
        { label: t('product.sku'), value: product.sku },
      ]}
    />
  )
}
