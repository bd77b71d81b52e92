import type { Locale } from '../../../kernel/locale.ts'
import { Button, Notice, Section } from '../../../ui/components/index.ts'
import { changeTitle } from '../change/change-title.ts'
import type { ChangeRequest } from '../change/change.ts'
import { isOpen } from '../change/change.ts'
import { Differences } from '../change/differences.views.tsx'
import type { FactWords } from '../change/fact-words.ts'
import { makerTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  readonly wish: ChangeRequest
  readonly words: FactWords
}

/** How a wish stands: what it would change, the reason if it came back, and the way to take it back. */
export function WishPanel({ locale, wish, words }: Props) {
  const t = makerTexts(locale)
  const { state } = wish
  return (
    <Section look="panel" title={t(`door.wish.${state}`)} id="wish">
      {state === 'returned' && (
        <Notice tone="warning" title={t('door.returnedBy', { name: wish.decidedByName ?? '' })}>
          {wish.reason}
        </Notice>
      )}
      {state === 'proposed' && <p>{t('door.waits')}</p>}
      <Differences
        locale={locale}
        change={wish}
        words={words}
        title={changeTitle(wish, locale).text}
        pictures={`/${locale}/maker/photos`}
      />
      {isOpen(wish) && (
        <form class="form-foot" method="post" action={`/${locale}/maker/changes/${wish.id}/withdraw`} data-once="">
          {state === 'returned' && (
            <a class="btn btn-primary" href="#form">
              {t('door.mend')}
            </a>
          )}
          <Button look="quiet" confirm={t('door.withdrawSure')}>
            {t('door.withdraw')}
          </Button>
        </form>
      )}
    </Section>
  )
}
