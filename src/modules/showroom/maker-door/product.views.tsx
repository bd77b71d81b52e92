import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs, Button, ButtonLink, PageHead, Section, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { ChangeRequest } from '../change/change.ts'
import type { FactWords } from '../change/fact-words.ts'
import { type Facts, factText } from '../change/facts.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import { ProductStateBadge } from '../goods/goods-columns.tsx'
import type { RefusedPhoto } from '../photo/photos.views.tsx'
import type { ProductState } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { MakersPhotos } from './photos.views.tsx'
import { MakersForm, type MakersFormProps } from './product-form.views.tsx'
import { makerTexts } from './texts.ts'
import { WishPanel } from './wish.views.tsx'

export interface MakersProductProps extends MakersFormProps {
  readonly names: LocalizedText
  /** Absent: not in the catalogue yet. */
  readonly product?:
    | { readonly id: string; readonly slug: string; readonly state: ProductState; readonly facts: Facts }
    | undefined
  readonly wish: ChangeRequest | undefined
  readonly words: FactWords
  /** Absent: nothing is stored yet that a photo could belong to. */
  readonly photos?: readonly string[] | undefined
  readonly refusedPhotos: readonly RefusedPhoto[]
}

/** One product for its maker: how its wish stands, the facts of the day, its form, its photos. */
export function MakersProduct(props: MakersProductProps) {
  const { locale, product, wish, words, form } = props
  const t = showroomTexts(locale)
  const title = Object.keys(props.names).length > 0 ? textFor(props.names, locale) : { text: t('goods.form.new'), lang: locale }
  return (
    <>
      <PageHead
        title={title.text}
        lang={title.lang === locale ? undefined : title.lang}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: `/${locale}/maker`, label: t('own.title') },
              { href: '', label: title.text },
            ]}
          />
        }
        lead={product && <ProductStateBadge state={product.state} locale={locale} />}
        actions={
          product && (
            <ButtonLink look="quiet" href={`/${locale}/products/${product.slug}`}>
              {t('goods.public')}
            </ButtonLink>
          )
        }
      />
      <FormNotices locale={locale} form={form} />
      {wish && <WishPanel locale={locale} wish={wish} words={words} />}
      {product && <Today {...props} product={product} />}
      <MakersForm {...props} />
      {props.photos && (
        <MakersPhotos
          locale={locale}
          action={`${props.action}/photos`}
          photos={props.photos}
          shown={(product?.facts['photos'] ?? []) as readonly string[]}
          refused={props.refusedPhotos}
        />
      )}
    </>
  )
}

function Today({ locale, product }: MakersProductProps & { readonly product: { readonly id: string; readonly facts: Facts } }) {
  const t = showroomTexts(locale)
  const value = (path: string) => factText(product.facts[path])
  return (
    <Section look="panel" title={makerTexts(locale)('door.today')}>
      <p class="field-hint">{makerTexts(locale)('door.todayHint')}</p>
      <form class="form" method="post" action={`/${locale}/maker/products/${product.id}/today`} data-once="">
        <div class="form-row">
          <TextField name="stock" id="today-stock" label={t('goods.form.stock')} value={value('stock')} inputmode="decimal" />
          <TextField
            name="leadTimeDays"
            id="today-lead"
            label={t('goods.form.leadTime')}
            value={value('leadTimeDays')}
            inputmode="numeric"
          />
        </div>
        <div>
          <Button look="secondary">{makerTexts(locale)('door.putDown')}</Button>
        </div>
      </form>
    </Section>
  )
}
