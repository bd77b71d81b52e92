import type { Locale } from '../../../kernel/locale.ts'
import { maximumUpload } from '../../../platform/files/picture.ts'
import { pictureSources } from '../../../platform/files/picture-route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  FileField,
  Notice,
  PageHead,
  PictureImage,
  Section,
  StateBadge,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { Photo, Product } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'

export interface RefusedPhoto {
  readonly name: string
  readonly reason: string
}

interface Props {
  readonly locale: Locale
  readonly product: Product
  readonly refused: readonly RefusedPhoto[]
}

const takes = 'image/jpeg,image/png,image/webp,image/avif'

/** A product's photos, with what can be done with each, and the form for more. */
export function Photos({ locale, product, refused }: Props) {
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/products/${product.id}/photos`
  return (
    <Section look="panel" title={t('photos.title')} id="photos">
      {refused.length > 0 && (
        <Notice tone="error" title={t('photos.refused', { count: refused.length })}>
          <ul>
            {refused.map(({ name, reason }) => (
              <li>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {product.photos.length === 0 && <p class="field-hint">{t('photos.none')}</p>}
      {product.photos.length > 0 && (
        <ul class="photo-row">
          {product.photos.map((photo, index) => (
            <li>
              <ProductPhoto photo={photo} number={index + 1} product={product} locale={locale} />
              {index === 0 ? (
                <StateBadge tone="accent" label={t('photos.isFirst')} />
              ) : (
                <form method="post" action={`${base}/${photo.fileId}/first`} data-once="">
                  <Button look="quiet" small>
                    {t('photos.first')}
                  </Button>
                </form>
              )}
              <ButtonLink look="quiet" small href={`${base}/${photo.fileId}/remove`}>
                {t('photos.remove')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <form class="form" method="post" action={base} enctype="multipart/form-data" data-once="">
        <FileField
          name="photos"
          label={t('photos.add')}
          hint={t('photos.hint', { megabytes: maximumUpload / 1024 / 1024 })}
          accept={takes}
          multiple
          preview
        />
        <div>
          <Button look="secondary">{t('photos.upload')}</Button>
        </div>
      </form>
    </Section>
  )
}

interface PhotoProps extends Omit<Props, 'refused'> {
  readonly photo: Photo
  readonly number: number
}

function ProductPhoto({ photo, number, product, locale }: PhotoProps) {
  const alt = showroomTexts(locale)('photos.alt', { number, name: wordsFor(product.names, locale) })
  return (
    <PictureImage picture={{ ...pictureSources(photo.fileId), sizes: '10rem', alt, width: photo.width, height: photo.height }} />
  )
}

/** Asks once more, on a page of its own: it works without scripts. */
export function RemovePhotoView({ locale, product, photo, number }: PhotoProps) {
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/products/${product.id}`
  return (
    <>
      <PageHead title={t('photos.removeTitle')} lead={wordsFor(product.names, locale)} />
      <Section look="panel">
        <div class="photo-row">
          <ProductPhoto {...{ locale, product, photo, number }} />
        </div>
        <p>{t('photos.removeSure')}</p>
        <form class="form-foot" method="post" action={`${base}/photos/${photo.fileId}/remove`} data-once="">
          <Button look="danger">{t('photos.remove')}</Button>
          <ButtonLink look="quiet" href={`${base}#photos`}>
            {uiTexts(locale)('cancel')}
          </ButtonLink>
        </form>
      </Section>
    </>
  )
}
