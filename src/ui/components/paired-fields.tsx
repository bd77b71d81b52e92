import { Icon } from './icon.tsx'
import { Field, fieldId } from './field.tsx'
import { controlProps, Options } from './fields.tsx'
import type { Choice, FieldProps } from './types.ts'

interface Second {
  name: string
  /** What a screen reader calls the select, e.g. "Currency". */
  label: string
  value?: string | undefined
  choices: Choice[]
}

export interface MoneyFieldProps extends FieldProps {
  /** The amount as typed; never a number, so that nothing is rounded. */
  value?: string | undefined
  currency: Second
}

export interface QuantityFieldProps extends FieldProps {
  value?: string | undefined
  unit: Second
  /** Words of the two step buttons; without them there are none. */
  less?: string | undefined
  more?: string | undefined
  step?: string | undefined
}

function SecondSelect({ second, disabled }: { second: Second; disabled: boolean | undefined }) {
  return (
    <select
      class="select join-item pair-second"
      id={fieldId(second)}
      name={second.name}
      aria-label={second.label}
      disabled={disabled}
    >
      <Options choices={second.choices} value={second.value} />
    </select>
  )
}

/** An amount and its ISO 4217 currency. */
export function MoneyField(props: MoneyFieldProps) {
  return (
    <Field field={props}>
      <div class="join pair">
        <input
          class="input join-item"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={props.value}
          {...controlProps(props)}
        />
        <SecondSelect second={props.currency} disabled={props.disabled} />
      </div>
    </Field>
  )
}

/** A quantity and its unit; the step buttons appear where scripts run. */
export function QuantityField(props: QuantityFieldProps) {
  const id = fieldId(props)
  const stepped = props.less !== undefined && props.more !== undefined
  return (
    <Field field={props}>
      <div class="join pair" data-stepper={stepped ? (props.step ?? '1') : undefined}>
        {stepped && (
          <button type="button" class="btn join-item" data-step="-1" aria-label={props.less} aria-controls={id} hidden>
            <Icon name="minus" />
          </button>
        )}
        <input
          class="input join-item"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={props.value}
          {...controlProps(props)}
        />
        {stepped && (
          <button type="button" class="btn join-item" data-step="1" aria-label={props.more} aria-controls={id} hidden>
            <Icon name="plus" />
          </button>
        )}
        <SecondSelect second={props.unit} disabled={props.disabled} />
      </div>
    </Field>
  )
}

export interface FileFieldProps extends FieldProps {
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Shows small pictures of what was chosen, where scripts run. */
  preview?: boolean | undefined
}

export function FileField(props: FileFieldProps) {
  const id = fieldId(props)
  return (
    <Field field={props}>
      <input
        class="file-input"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        data-preview={props.preview ? `${id}-preview` : undefined}
        {...controlProps(props)}
      />
      {props.preview && <div class="file-preview" id={`${id}-preview`} />}
    </Field>
  )
}
