import type { Locale } from '../../../kernel/locale.ts'
import { formatTime } from '../../../kernel/when.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, Notice, TextArea } from '../../../ui/components/index.ts'
import { makerTexts } from '../maker-door/texts.ts'
import { ChangeBadge } from './change-badge.tsx'
import type { JudgedChange } from './change.queries.ts'
import { changeTitle } from './change-title.ts'
import { Differences } from './differences.views.tsx'
import type { FactWords } from './fact-words.ts'

export interface CardProps {
  readonly locale: Locale
  readonly timeZone: string
  readonly words: FactWords
  readonly change: JudgedChange
  readonly ticked: boolean
  /** Why it was not decided, and what was typed. */
  readonly refused?: string | undefined
  readonly reason?: { readonly value: string; readonly error?: string | undefined } | undefined
}

/** One wish for whoever decides: a tick for the press of many, its differences, and the two ways for it alone. */
export function ChangeCard(props: CardProps) {
  const { locale, change, words, refused } = props
  const t = makerTexts(locale)
  const waits = change.state === 'proposed'
  return (
    <article class="change-card panel" id={`change-${change.id}`} aria-labelledby={`title-${change.id}`}>
      <Head {...props} />
      {refused && <Notice tone="error">{refused}</Notice>}
      {change.reason && (
        <p class="change-reason">{t(waits ? 'change.returnedBefore' : 'change.returnedWith', { reason: change.reason })}</p>
      )}
      {change.conflicts.length > 0 && <Notice tone="warning">{t('change.conflict', { count: change.conflicts.length })}</Notice>}
      <Differences
        {...{ locale, change, words }}
        title={changeTitle(change, locale).text}
        pictures={`/${locale}/staff/changes/photos`}
        now={change.now}
        conflicts={change.conflicts}
      />
      {waits && <Decide {...props} />}
    </article>
  )
}

function Head({ locale, timeZone, change, ticked }: CardProps) {
  const t = makerTexts(locale)
  const title = changeTitle(change, locale)
  const href =
    change.subject === 'maker'
      ? `/${locale}/staff/makers/${change.makerId}`
      : change.productId && `/${locale}/staff/products/${change.productId}`
  const words = <span lang={title.lang}>{title.text}</span>
  return (
    <header class="change-head">
      {change.state === 'proposed' && (
        <input
          class="checkbox"
          type="checkbox"
          name="chosen"
          value={change.id}
          checked={ticked}
          aria-label={t('change.choose', { name: title.text })}
        />
      )}
      <div>
        <h2 id={`title-${change.id}`}>{href ? <a href={href}>{words}</a> : words}</h2>
        <p class="quiet">
          {wordsFor(change.makerNames, locale)} · {change.proposedByName} · {formatTime(change.proposedAt, locale, timeZone)}
          {change.decidedByName && change.state !== 'proposed' && ` → ${change.decidedByName}`}
        </p>
      </div>
      {change.subject === 'product' && !change.productId ? (
        <span class="state state-accent">{t('change.new')}</span>
      ) : (
        <ChangeBadge state={change.state} locale={locale} />
      )}
      <input type="hidden" name={`seen.${change.id}`} value={String(change.revision)} />
      {change.subjectRevision !== undefined && (
        <input type="hidden" name={`subject.${change.id}`} value={String(change.subjectRevision)} />
      )}
    </header>
  )
}

function Decide({ locale, change, reason }: CardProps) {
  const t = makerTexts(locale)
  return (
    <div class="action-bar">
      <Button small name="only" value={change.id} formaction={`/${locale}/staff/changes/accept`}>
        {t('change.accept')}
      </Button>
      <details class="confirm" open={reason !== undefined}>
        <summary class="btn btn-sm btn-outline btn-error">{t('change.return')}</summary>
        <div class="confirm-body form">
          <TextArea
            name={`reason.${change.id}`}
            label={t('change.reason')}
            hint={t('change.reasonHint')}
            rows={2}
            maxlength={1000}
            value={reason?.value}
            error={reason?.error}
          />
          <Button small look="danger" name="only" value={change.id} formaction={`/${locale}/staff/changes/return`}>
            {t('change.return')}
          </Button>
        </div>
      </details>
    </div>
  )
}
