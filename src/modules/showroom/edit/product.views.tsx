import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs, Button, ButtonLink, DefinitionList, PageHead, Section } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { ProductStateBadge } from '../goods/goods-columns.tsx'
import { Photos, type RefusedPhoto } from '../photo/photos.views.tsx'
import type { Product } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { FormNotices } from './form-notices.tsx'
import type { ProductFormProps } from './product-form-props.ts'
import { ProductForm } from './product-form.views.tsx'
import { ProductHistory, type HistoryProps } from './product-history.views.tsx'

export interface ProductPageProps extends ProductFormProps {
  /** Absent: a new one. */
  readonly product?: Product
  readonly history: HistoryProps['events']
  readonly refusedPhotos: readonly RefusedPhoto[]
  readonly conflict: boolean
  readonly timeZone: string
}

/** One product: its photos, its form, what happened to it. */
export function ProductPage(props: ProductPageProps) {
  const { locale, product, form, conflict } = props
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/products`
  const name: LocalizedText = product?.names ?? {}
  const title = product ? textFor(name, locale) : { text: t('goods.form.new'), lang: locale }
  return (
    <>
      <PageHead
        title={title.text}
        lang={title.lang === locale ? undefined : title.lang}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: base, label: t('goods.title') },
              { href: '', label: title.text },
            ]}
          />
        }
        lead={product && <ProductStateBadge state={product.state} locale={locale} />}
        actions={product && <Actions {...props} product={product} />}
      />
      <FormNotices locale={locale} form={form}>
        {conflict && product && (
          <p>
            <a href={`${base}/${product.id}`} target="_blank">
              {t('goods.conflict.open')}
            </a>
          </p>
        )}
      </FormNotices>
      {product && <Photos locale={locale} product={product} refused={props.refusedPhotos} />}
      <ProductForm {...props} />
      {product && <Details {...props} product={product} />}
      {product && <ProductHistory locale={locale} events={props.history} timeZone={props.timeZone} />}
    </>
  )
}

function Actions({ locale, product }: ProductPageProps & { readonly product: Product }) {
  const t = showroomTexts(locale)
  const published = product.state === 'published'
  return (
    <>
      <ButtonLink look="quiet" href={`/${locale}/products/${product.slug}`}>
        {t('goods.public')}
      </ButtonLink>
      <form method="post" action={`/${locale}/staff/products/${product.id}/state`} data-once="">
        <input type="hidden" name="revision" value={String(product.revision)} />
        <input type="hidden" name="state" value={published ? 'archived' : 'published'} />
        <Button look={published ? 'danger' : 'primary'} confirm={published ? t('goods.archiveSure') : undefined}>
          {t(published ? 'goods.archive' : 'goods.publish')}
        </Button>
      </form>
    </>
  )
}

function Details({ locale, product }: ProductPageProps & { readonly product: Product }) {
  const kinds = Object.entries(product.details)
  if (kinds.length === 0) return null
  const items = kinds.map(([kind, value]) => ({
    label: showroomTexts.find(locale, `import.field.details.${kind}`) ?? kind,
    value,
  }))
  return (
    <Section look="panel" title={showroomTexts(locale)('goods.form.details')}>
      <DefinitionList items={items} wide />
    </Section>
  )
}
