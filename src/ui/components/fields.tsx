import { describedBy, Field, FieldError, fieldId } from './field.tsx'
import type { Choice, FieldProps } from './types.ts'

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined
  placeholder?: string | undefined
  maxlength?: number | undefined
  pattern?: string | undefined
  /** The language that is typed, where it is not the page's. */
  lang?: string | undefined
}

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
  lang?: string | undefined
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined
  choices: Choice[]
  /** The words of the empty choice; without it there is none. */
  empty?: string | undefined
  /** Sends the form on change, where scripts run. */
  autoSubmit?: boolean | undefined
}

export interface CheckboxFieldProps extends FieldProps {
  value?: string | undefined
  checked?: boolean | undefined
}

export interface DateFieldProps extends FieldProps {
  /** ISO 8601 day. */
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** The attributes every control shares. */
export function controlProps(field: FieldProps) {
  return {
    id: fieldId(field),
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    ...describedBy(field),
  }
}

export function TextField(props: TextFieldProps) {
  return (
    <Field field={props}>
      <input
        class="input"
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        placeholder={props.placeholder}
        maxlength={props.maxlength}
        pattern={props.pattern}
        lang={props.lang}
        {...controlProps(props)}
      />
    </Field>
  )
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        class="textarea"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        lang={props.lang}
        {...controlProps(props)}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}

/** The options of a select, with the chosen one marked. */
export function Options({ choices, value, empty }: Pick<SelectFieldProps, 'choices' | 'value' | 'empty'>) {
  return (
    <>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value} disabled={choice.disabled} lang={choice.lang}>
          {choice.label}
        </option>
      ))}
    </>
  )
}

export function SelectField(props: SelectFieldProps) {
  return (
    <Field field={props}>
      <select class="select" data-auto-submit={props.autoSubmit ? '' : undefined} {...controlProps(props)}>
        <Options choices={props.choices} value={props.value} empty={props.empty} />
      </select>
    </Field>
  )
}

export function DateField(props: DateFieldProps) {
  return (
    <Field field={props}>
      <input class="input" type="date" value={props.value} min={props.min} max={props.max} {...controlProps(props)} />
    </Field>
  )
}

/** A single tick, with its label beside it. */
export function CheckboxField(props: CheckboxFieldProps) {
  const id = fieldId(props)
  return (
    <div class="field field-tick">
      <input class="checkbox" type="checkbox" value={props.value ?? '1'} checked={props.checked} {...controlProps(props)} />
      <div>
        <label class="field-label" for={id}>
          {props.label}
        </label>
        {props.hint && (
          <p class="field-hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
        {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      </div>
    </div>
  )
}
