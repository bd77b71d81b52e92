import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Content } from './types.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  look?: ButtonLook | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  children?: Content
}

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** The id of a form elsewhere on the page. */
  form?: string | undefined
  formaction?: string | undefined
  disabled?: boolean | undefined
  /** Asked before the form is sent, where scripts run. */
  confirm?: string | undefined
}

export interface ButtonLinkProps extends Look {
  href: string
  download?: boolean | undefined
}

const looks: Record<ButtonLook, string> = {
  primary: 'btn-primary',
  secondary: 'btn-outline btn-primary',
  quiet: 'btn-ghost',
  danger: 'btn-outline btn-error',
}

function buttonClass({ look = 'primary', small, wide }: Look) {
  return classes('btn', looks[look], small && 'btn-sm', wide && 'btn-block')
}

/** A button that sends the form it stands in, unless `type` says otherwise. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'submit'}
      class={buttonClass(props)}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      disabled={props.disabled}
      data-confirm={props.confirm}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for a write. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a class={buttonClass(props)} href={props.href} download={props.download}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

/** Buttons that only scripts can serve; they stay hidden where scripts do not run. */
export function CopyLinkButton({ label, done, url }: { label: string; done: string; url?: string | undefined }) {
  return (
    <button type="button" class="btn btn-ghost btn-sm" data-copy={url ?? ''} data-done={done} hidden>
      <Icon name="copy" />
      <span aria-live="polite">{label}</span>
    </button>
  )
}

export function ShareButton({ label, title }: { label: string; title?: string | undefined }) {
  return (
    <button type="button" class="btn btn-ghost btn-sm" data-share={title ?? ''} hidden>
      <Icon name="share" />
      {label}
    </button>
  )
}

export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" class="btn btn-ghost btn-sm no-print" data-print="" hidden>
      <Icon name="print" />
      {label}
    </button>
  )
}
