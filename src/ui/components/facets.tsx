import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { Content, Facet, RangeFacet } from './types.ts'

export interface FacetsProps {
  /** Where the filtered list stands; a plain GET form. */
  action: string
  label: string
  apply: string
  clear?: { href: string; label: string } | undefined
  facets: Facet[]
  ranges?: RangeFacet[] | undefined
  /** How many filters are chosen, shown on the phone's handle. */
  chosen?: number | undefined
  /** What must stay in the address: query, order. */
  kept?: Record<string, string> | undefined
  children?: Content
}

function FacetGroup({ facet }: { facet: Facet }) {
  const chosen = facet.choices.some((choice) => choice.checked)
  return (
    <details class="facet" open={!facet.folded || chosen}>
      <summary>
        {facet.label}
        <Icon name="down" />
      </summary>
      <fieldset>
        <legend class="sr-only">{facet.label}</legend>
        {facet.choices.map((choice) => (
          <label class="facet-choice">
            <input
              class="checkbox checkbox-sm"
              type="checkbox"
              name={facet.name}
              value={choice.value}
              checked={choice.checked}
              data-auto-submit=""
            />
            <span lang={choice.lang}>{choice.label}</span>
            <span class="facet-count">{choice.count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

function RangeGroup({ range }: { range: RangeFacet }) {
  const ends = range.to ? [range.from, range.to] : [range.from]
  return (
    <details class="facet" open={!range.folded || ends.some((end) => end.value)}>
      <summary>
        {range.label}
        <Icon name="down" />
      </summary>
      <fieldset class="facet-range">
        <legend class="sr-only">{range.label}</legend>
        {ends.map((end) => (
          <label>
            <span>{end.label}</span>
            <input class="input input-sm" type="text" inputmode="decimal" name={end.name} value={end.value} />
          </label>
        ))}
        {range.unit && <span class="facet-unit">{range.unit}</span>}
      </fieldset>
    </details>
  )
}

/** The filters of a list, with counts; folded behind one handle on a phone. */
export function Facets(props: FacetsProps) {
  return (
    <details class="facets no-print" data-open-wide="">
      <summary class="facets-handle btn btn-outline btn-primary">
        <Icon name="filter" />
        {props.label}
        {(props.chosen ?? 0) > 0 && <span class="cart-count">{props.chosen}</span>}
      </summary>
      <form class="facets-form" method="get" action={props.action} aria-label={props.label}>
        {Object.entries(props.kept ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {props.children}
        {props.facets.map((facet) => (
          <FacetGroup facet={facet} />
        ))}
        {props.ranges?.map((range) => (
          <RangeGroup range={range} />
        ))}
        <div class="facets-foot">
          <Button small>{props.apply}</Button>
          {props.clear && (
            <a class="link" href={props.clear.href}>
              {props.clear.label}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}
