import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, Notice, PageHead, Section } from '../../../../ui/components/index.ts'
import { showroomTexts } from '../../texts.ts'
import { doorOf, type PendingImport } from './pending-import.ts'

interface Props {
  readonly locale: Locale
  readonly pending: PendingImport
  readonly stalled: boolean
}

/** How far a running import has come; the page asks again by itself. */
export function ProgressView({ locale, pending, stalled }: Props) {
  const t = showroomTexts(locale)
  const { done, total, fileName, makerNames, id } = pending
  const words = total > 0 ? t('import.progress', { done, total }) : ''
  return (
    <>
      <PageHead title={t('import.running')} lead={`${fileName} · ${wordsFor(makerNames, locale)}`} />
      <Section look="panel">
        {stalled ? (
          <>
            <Notice tone="warning">{t('import.stalled')}</Notice>
            <form class="form-foot" method="post" action={`/${locale}${doorOf(pending)}/${id}/confirm`} data-once="">
              <Button>{t('import.again')}</Button>
            </form>
          </>
        ) : (
          <>
            <progress class="import-bar" aria-label={t('import.running')} {...(total > 0 ? { value: done, max: total } : {})}>
              {words}
            </progress>
            <p>{words}</p>
            <p class="field-hint">{t('import.runningHint')}</p>
          </>
        )}
      </Section>
    </>
  )
}
