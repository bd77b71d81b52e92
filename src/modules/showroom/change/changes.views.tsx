import type { Locale } from '../../../kernel/locale.ts'
import { Button, EmptyState, Notice, PageHead, Pager, Tabs, TextArea } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { makerTexts } from '../maker-door/texts.ts'
import { ChangeCard } from './change-card.views.tsx'
import { type Changes, changesPerPage } from './change.queries.ts'
import { type ChangeState, changeStates } from './change.ts'
import type { FactWords } from './fact-words.ts'

/** A press that was not taken, or not for all. */
export interface RefusedPress {
  readonly status: number
  readonly message: string
  /** Sentences by the id of the wish. */
  readonly refused: ReadonlyMap<string, string>
  readonly chosen: readonly string[]
  readonly typed: (name: string) => string
  /** The reason that is missing: of one wish by id, of all that are chosen by `''`. */
  readonly lacking?: string | undefined
}

export interface ChangesProps {
  readonly locale: Locale
  readonly timeZone: string
  readonly state: ChangeState
  readonly page: number
  readonly changes: Changes
  readonly words: FactWords
  readonly press?: RefusedPress | undefined
}

/** What makers wish, for staff: one form, so that one press decides many. */
export function ChangesView(props: ChangesProps) {
  const { locale, timeZone, state, page, changes, words, press } = props
  const t = makerTexts(locale)
  const here = `/${locale}/staff/changes`
  const lack = uiTexts(locale)('field.required')
  return (
    <>
      <PageHead title={t('change.title')} lead={t('change.lead')} />
      <Tabs
        label={t('change.states')}
        links={changeStates.map((each) => ({
          href: each === 'proposed' ? here : `${here}?state=${each}`,
          label: t(`change.state.${each}`),
          current: each === state,
          count: each === state ? changes.total : undefined,
        }))}
      />
      {press && <Notice tone="error">{press.message}</Notice>}
      {changes.items.length === 0 && (
        <EmptyState title={t(state === 'proposed' ? 'change.empty' : 'change.noneSuch')}>
          <p>{t('change.emptyHint')}</p>
        </EmptyState>
      )}
      <form class="change-list" method="post" action={`${here}/accept`} novalidate data-once="">
        {changes.items.map((change) => (
          <ChangeCard
            {...{ locale, timeZone, words, change }}
            ticked={press?.chosen.includes(change.id) ?? false}
            refused={press?.refused.get(change.id)}
            reason={press?.lacking === change.id ? { value: press.typed(`reason.${change.id}`), error: lack } : undefined}
          />
        ))}
        {state === 'proposed' && changes.items.length > 0 && <Press {...props} />}
      </form>
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={page}
        pages={Math.ceil(changes.total / changesPerPage)}
        href={(number) => `${here}?state=${state}&page=${number}`}
      />
    </>
  )
}

function Press({ locale, changes, press }: ChangesProps) {
  const t = makerTexts(locale)
  const here = `/${locale}/staff/changes`
  const clear = changes.items.filter(({ conflicts }) => conflicts.length === 0).length
  return (
    <div class="change-press panel">
      <div class="button-row">
        <Button name="with" value="chosen">
          {t('change.acceptChosen')}
        </Button>
        {clear > 0 && (
          <Button look="secondary" name="with" value="all" confirm={t('change.acceptAllSure', { count: clear })}>
            {t('change.acceptAll', { count: clear })}
          </Button>
        )}
      </div>
      <details class="confirm" open={press?.lacking === ''}>
        <summary class="btn btn-outline btn-error">{t('change.returnChosen')}</summary>
        <div class="confirm-body form">
          <TextArea
            name="reason"
            label={t('change.reasonForChosen')}
            rows={2}
            maxlength={1000}
            value={press?.typed('reason')}
            error={press?.lacking === '' ? uiTexts(locale)('field.required') : undefined}
          />
          <div>
            <Button look="danger" name="with" value="chosen" formaction={`${here}/return`}>
              {t('change.returnChosen')}
            </Button>
          </div>
        </div>
      </details>
    </div>
  )
}
