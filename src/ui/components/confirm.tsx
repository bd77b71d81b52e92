import type { Content } from './types.ts'

interface ConfirmProps {
  readonly label: string
  readonly open?: boolean | undefined
  readonly tone?: 'danger' | 'plain' | undefined
  readonly children?: Content
}

/** A step that asks before it is taken, also where no scripts run: the first press only opens the question. */
export function Confirm({ label, open, tone = 'danger', children }: ConfirmProps) {
  return (
    <details class="confirm" open={open}>
      <summary class={tone === 'danger' ? 'btn btn-sm btn-outline btn-error' : 'btn btn-sm btn-outline btn-primary'}>
        {label}
      </summary>
      <div class="confirm-body">{children}</div>
    </details>
  )
}
