import { FieldError } from '../../ui/components/index.ts'

interface TicksProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
}

/** Several of a list: one tick for each, with the word that programs use beside it. */
export function Ticks({ name, legend, hint, error, choices, chosen }: TicksProps) {
  return (
    <fieldset class="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend class="field-label">{legend}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {choices.map(({ value, label }) => (
        <label class="field field-tick">
          <input class="checkbox" type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>
            {label} {label !== value && <code translate="no">{value}</code>}
          </span>
        </label>
      ))}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
