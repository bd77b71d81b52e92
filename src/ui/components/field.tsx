import { classes } from './classes.ts'
import type { Content, FieldProps } from './types.ts'

/** The id of a field: its own, else one made from its name. */
export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? `f-${name.replace(/[^\w-]+/g, '-')}`
}

/** The ARIA attributes that tie a control to its hint and error. */
export function describedBy(field: FieldProps) {
  const id = fieldId(field)
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  }
}

/** The sentence under a refused field; `id` is what the control is described by. */
export function FieldError({ id, children }: { id: string; children?: Content }) {
  return (
    <p class="field-error" id={id}>
      {children}
    </p>
  )
}

/** Label, control, hint and error in one column; `group` makes a fieldset of several controls. */
export function Field({ field, group, children }: { field: FieldProps; group?: boolean; children?: Content }) {
  const id = fieldId(field)
  const words = (
    <>
      {field.label}
      {field.optional && !field.required && <span class="field-optional"> {field.optional}</span>}
    </>
  )
  const rest = (
    <>
      {field.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {children}
      {field.error && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
    </>
  )
  const look = classes('field', field.error !== undefined && 'field-refused')
  if (group) {
    return (
      <fieldset class={look} {...describedBy(field)} aria-invalid={undefined}>
        <legend class="field-label">{words}</legend>
        {rest}
      </fieldset>
    )
  }
  return (
    <div class={look}>
      <label class="field-label" for={id}>
        {words}
      </label>
      {rest}
    </div>
  )
}
