import { raw } from 'hono/html'
import { pagePalette, rosetteMark } from '../ornament/index.ts'
import type { Brand } from './types.ts'

const sign = raw(rosetteMark(pagePalette))

/** The house's sign and name, linked to its first page. */
export function BrandMark({ brand }: { brand: Brand }) {
  return (
    <a class="brand" href={brand.href}>
      {brand.logo ? (
        <img class="brand-sign" src={brand.logo} alt="" width="44" height="44" />
      ) : (
        <span class="brand-sign">{sign}</span>
      )}
      <span class="brand-words">
        <span class="brand-name">{brand.name}</span>
        {brand.tagline && <span class="brand-tagline">{brand.tagline}</span>}
      </span>
    </a>
  )
}
