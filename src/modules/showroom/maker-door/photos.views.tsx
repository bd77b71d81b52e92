import type { Locale } from '../../../kernel/locale.ts'
import { maximumUpload } from '../../../platform/files/picture.ts'
import { Button, FileField, Notice, Section, StateBadge } from '../../../ui/components/index.ts'
import type { RefusedPhoto } from '../photo/photos.views.tsx'
import { showroomTexts } from '../texts.ts'
import { makerTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  /** Where the forms go. */
  readonly action: string
  /** As wished: ids, and which of them buyers see already. */
  readonly photos: readonly string[]
  readonly shown: readonly string[]
  readonly refused: readonly RefusedPhoto[]
}

/** Photos as the maker wishes them. The upload opens a phone's camera as well. */
export function MakersPhotos({ locale, action, photos, shown, refused }: Props) {
  const t = showroomTexts(locale)
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
      {photos.length === 0 && <p class="field-hint">{t('photos.none')}</p>}
      <ul class="photo-row">
        {photos.map((id, at) => (
          <li>
            <img
              src={shown.includes(id) ? `/pictures/${id}/320.webp` : `/${locale}/maker/photos/${id}`}
              width={160}
              height={120}
              loading="lazy"
              alt={makerTexts(locale)('change.photo', { number: at + 1 })}
            />
            {!shown.includes(id) && <StateBadge tone="info" label={makerTexts(locale)('door.photoWaits')} />}
            {at > 0 && (
              <form method="post" action={`${action}/${id}/first`} data-once="">
                <Button look="quiet" small>
                  {t('photos.first')}
                </Button>
              </form>
            )}
            <form method="post" action={`${action}/${id}/remove`} data-once="">
              <Button look="quiet" small confirm={t('photos.removeSure')}>
                {t('photos.remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form class="form" method="post" action={action} enctype="multipart/form-data" data-once="">
        <FileField
          name="photos"
          label={t('photos.add')}
          hint={t('photos.hint', { megabytes: maximumUpload / 1024 / 1024 })}
          accept="image/jpeg,image/png,image/webp,image/avif"
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
