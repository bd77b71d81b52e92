import { classes } from './classes.ts'
import type { Content, NavLink } from './types.ts'

/** Names and their values; what has no value is left out. */
export function DefinitionList({ items, wide }: { items: { label: string; value: Content }[]; wide?: boolean }) {
  const shown = items.filter((item) => item.value !== undefined && item.value !== null && item.value !== '')
  return (
    <dl class={classes('definitions', wide && 'definitions-wide')}>
      {shown.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Sections of one subject as links. */
export function Tabs({ label, links }: { label: string; links: NavLink[] }) {
  return (
    <nav class="tabs-row no-print" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
              {link.count !== undefined && <span class="tab-count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface SideBySideProps {
  caption: string
  /** The head of the first column, e.g. "Term". */
  corner: string
  /** What is compared, oldest first. */
  heads: Content[]
  /** One row a subject; a cell marked `changed` differs from the one before it. */
  rows: { label: string; cells: { value: Content; changed?: boolean | undefined }[] }[]
  /** Read out beside a changed cell. */
  changedLabel: string
}

/** Offers or revisions beside each other, with the differences marked. */
export function SideBySide({ caption, corner, heads, rows, changedLabel }: SideBySideProps) {
  return (
    <div class="scroller" tabindex={0} role="region" aria-label={caption}>
      <table class="compare">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <td class={classes(cell.changed && 'changed')}>
                  {cell.value}
                  {cell.changed && <span class="sr-only"> ({changedLabel})</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
