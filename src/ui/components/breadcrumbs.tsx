import type { NavLink } from './types.ts'

/** The way here; the last one is the page itself and no link. */
export function Breadcrumbs({ label, links }: { label: string; links: NavLink[] }) {
  return (
    <nav class="crumbs no-print" aria-label={label}>
      <ol>
        {links.map((link, index) => (
          <li>
            {index === links.length - 1 ? <span aria-current="page">{link.label}</span> : <a href={link.href}>{link.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
