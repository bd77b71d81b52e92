import { BrandMark } from './brand-mark.tsx'
import type { Brand, Content, NavLink } from './types.ts'

export interface FooterProps {
  brand: Brand
  columns: { title: string; links: NavLink[] }[]
  /** Address, phone, opening hours: short lines. */
  contact?: { title: string; lines: Content[] } | undefined
  /** Rights, licence, source: the last line. */
  small?: Content
}

/** The foot of every public page. */
export function Footer({ brand, columns, contact, small }: FooterProps) {
  return (
    <footer class="site-foot no-print">
      <div class="ikat-strip" aria-hidden="true" />
      <div class="site-foot-grid">
        <BrandMark brand={brand} />
        {columns.map((column) => (
          <nav aria-label={column.title}>
            <h2 class="site-foot-title">{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        {contact && (
          <section>
            <h2 class="site-foot-title">{contact.title}</h2>
            <ul>
              {contact.lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {small && <p class="site-foot-small">{small}</p>}
    </footer>
  )
}
