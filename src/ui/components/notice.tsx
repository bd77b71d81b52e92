import { raw } from 'hono/html'
import { cornerFlower, pagePalette } from '../ornament/index.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Content, Tone } from './types.ts'

export interface NoticeProps {
  tone: Tone
  title?: string | undefined
  /** The words of the closing button, where a notice may be closed; it needs scripts. */
  dismiss?: string | undefined
  children?: Content
}

const icons: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'warning' }

/** A message about what just happened; an error or warning is read out at once. */
export function Notice({ tone, title, dismiss, children }: NoticeProps) {
  return (
    <div class={classes('notice', `notice-${tone}`)} role={tone === 'error' || tone === 'warning' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div class="notice-words">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
      {dismiss && (
        <button type="button" class="notice-close" data-dismiss="" aria-label={dismiss} hidden>
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}

export interface EmptyStateProps {
  title: string
  /** Its title is the page's: nothing else stands on the page. */
  alone?: boolean | undefined
  children?: Content
  /** What to do next: a ButtonLink. */
  action?: Content
}

/** What a list shows when nothing stands in it. */
export function EmptyState({ title, alone, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <div class="empty-flower">{raw(cornerFlower({ seed: title, palette: pagePalette }))}</div>
      {alone ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      {children && <div class="empty-words">{children}</div>}
      {action}
    </div>
  )
}
