import { Icon } from './icon.tsx'

export interface SearchFormProps {
  action: string
  /** The query's name in the address; "q" unless told. */
  name?: string | undefined
  label: string
  button: string
  value?: string | undefined
  placeholder?: string | undefined
  id?: string | undefined
  /** Where words are offered while somebody types, and what the list of them is called; used where scripts run. */
  offers?: { address: string; label: string } | undefined
  /** What must stay in the address besides the query. */
  kept?: Record<string, string> | undefined
}

/** The search over the catalogue, as a plain GET form. */
export function SearchForm(props: SearchFormProps) {
  const id = props.id ?? 'search'
  return (
    <form class="search" role="search" method="get" action={props.action}>
      <label class="sr-only" for={id}>
        {props.label}
      </label>
      <input
        class="input"
        id={id}
        type="search"
        name={props.name ?? 'q'}
        value={props.value}
        placeholder={props.placeholder ?? props.label}
        autocomplete="off"
        enterkeyhint="search"
        data-suggest={props.offers?.address}
        data-suggest-label={props.offers?.label}
      />
      {Object.entries(props.kept ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="btn btn-primary" aria-label={props.button}>
        <Icon name="search" />
      </button>
    </form>
  )
}
