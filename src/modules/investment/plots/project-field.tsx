import type { Locale } from '../../../kernel/locale.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { FieldError } from '../../../ui/components/index.ts'
import type { ShownField } from '../../../ui/refusal.ts'
import type { ProjectChoice } from './project-choice.queries.ts'

interface Props extends ShownField {
  readonly locale: Locale
  readonly projects: readonly ProjectChoice[]
}

/** A project by its number, with the newest ones to choose from; works without scripts. */
export function ProjectField({ locale, projects, id, name, label, value, error }: Props) {
  return (
    <div class={error ? 'field field-refused' : 'field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        class="input"
        id={id}
        name={name}
        value={value}
        list={`${id}-list`}
        autocomplete="off"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <datalist id={`${id}-list`}>
        {projects.map(({ number, title }) => (
          <option value={number}>{wordsFor(title, locale)}</option>
        ))}
      </datalist>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
