import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, ButtonLink, DataTable, Notice, PageHead, Section } from '../../../../ui/components/index.ts'
import { showroomTexts } from '../../texts.ts'
import type { Teller } from '../apply/tell.ts'
import { makerTexts } from '../../maker-door/texts.ts'
import { doorOf, type PendingImport } from './pending-import.ts'
import { Notes } from './preview.views.tsx'

interface Props {
  readonly locale: Locale
  readonly pending: PendingImport
  readonly tell: Teller
  readonly failed?: string | undefined
}

/** How an import ended. */
export function ResultView(props: Props) {
  const { locale, pending, failed } = props
  const t = showroomTexts(locale)
  const { result, state, id, forReview } = pending
  const base = `/${locale}${doorOf(pending)}`
  const lead = `${pending.fileName} · ${wordsFor(pending.makerNames, locale)}`
  if (state !== 'done' || !result || 'error' in result) {
    return (
      <>
        <PageHead title={t('import.title')} lead={lead} />
        <Notice tone={state === 'failed' ? 'error' : 'info'}>
          {t(state === 'failed' ? 'import.failed' : 'import.cancelled')} {failed}
        </Notice>
        <div class="form-foot">
          {state === 'failed' && (
            <form method="post" action={`${base}/${id}/confirm`} data-once="">
              <Button>{t('import.again')}</Button>
            </form>
          )}
          <ButtonLink look="secondary" href={base}>
            {t('import.another')}
          </ButtonLink>
        </div>
      </>
    )
  }
  const { created, changed, unchanged, refused } = result
  return (
    <>
      <PageHead
        title={forReview ? makerTexts(locale)('door.import.done') : t('import.done')}
        lead={lead}
        actions={
          <ButtonLink look="secondary" href={base}>
            {t('import.another')}
          </ButtonLink>
        }
      />
      <Notice tone="success">{t('import.counts', { created, changed, unchanged, refused: refused.length })}</Notice>
      <p class="form-foot">
        {forReview ? (
          <a class="link" href={`/${locale}/maker/changes`}>
            {makerTexts(locale)('door.changes')}
          </a>
        ) : (
          <a class="link" href={`/${locale}/staff/products`}>
            {t('goods.title')}
          </a>
        )}
      </p>
      {refused.length > 0 && (
        <Section title={t('import.tab.refused')}>
          <DataTable
            caption={t('import.tab.refused')}
            hideCaption
            rows={[...refused]}
            columns={[
              { key: 'row', label: t('import.row'), primary: true, cell: ({ row }) => row },
              {
                key: 'why',
                label: t('import.what'),
                cell: (refusal) => t('import.refusedIn', { column: refusal.column, reason: props.tell.refusal(refusal) }),
              },
            ]}
          />
        </Section>
      )}
      <Notes locale={locale} notes={result.notes.map((note) => props.tell.note(note))} />
    </>
  )
}
