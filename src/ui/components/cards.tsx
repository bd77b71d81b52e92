import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { PictureImage } from './picture.tsx'
import type { Content, Picture } from './types.ts'

export interface ProductCardProps {
  href: string
  name: string
  /** The name's language, where it is not the page's. */
  lang?: string | undefined
  /** A photo, or an ornament by `ornamentPath`. */
  picture: Picture
  maker?: { name: string; href?: string | undefined; lang?: string | undefined } | undefined
  /** A price as text, or the words for "on request". */
  price?: Content
  /** Short facts: minimum order, lead time, place. */
  facts?: { label: string; value: Content }[] | undefined
  badges?: string[] | undefined
  /** E.g. the form that puts the product on the inquiry list. */
  action?: Content
  eager?: boolean | undefined
  /** The heading's level; 3 unless told. */
  level?: 2 | 3 | undefined
}

function Title({ level, children }: { level?: 2 | 3 | undefined; children?: Content }) {
  return level === 2 ? <h2 class="card-name">{children}</h2> : <h3 class="card-name">{children}</h3>
}

/** One product of a list. The whole card is its link's target area. */
export function ProductCard(props: ProductCardProps) {
  return (
    <article class="card-tile product-card">
      <div class="card-picture">
        <PictureImage picture={props.picture} eager={props.eager} />
        {props.badges && props.badges.length > 0 && (
          <ul class="card-badges">
            {props.badges.map((badge) => (
              <li>{badge}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="card-words">
        <Title level={props.level}>
          <a class="card-link" href={props.href} lang={props.lang}>
            {props.name}
          </a>
        </Title>
        {props.maker && (
          <p class="card-maker" lang={props.maker.lang}>
            {props.maker.href ? <a href={props.maker.href}>{props.maker.name}</a> : props.maker.name}
          </p>
        )}
        {props.price && <p class="card-price">{props.price}</p>}
        {props.facts && props.facts.length > 0 && (
          <dl class="card-facts">
            {props.facts.map((fact) => (
              <div>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {props.action && <div class="card-action">{props.action}</div>}
      </div>
    </article>
  )
}

export interface MakerCardProps {
  href: string
  name: string
  lang?: string | undefined
  picture: Picture
  place?: string | undefined
  /** What the maker makes, in a line. */
  summary?: Content
  badges?: string[] | undefined
  /** E.g. "12 products". */
  count?: string | undefined
  level?: 2 | 3 | undefined
}

/** One maker of a list, under an arch. */
export function MakerCard(props: MakerCardProps) {
  return (
    <article class="card-tile maker-card">
      <div class="arch">
        <PictureImage picture={props.picture} />
      </div>
      <div class="card-words">
        <Title level={props.level}>
          <a class="card-link" href={props.href} lang={props.lang}>
            {props.name}
          </a>
        </Title>
        {props.place && (
          <p class="card-place">
            <Icon name="place" />
            {props.place}
          </p>
        )}
        {props.summary && <p class="card-summary">{props.summary}</p>}
        {props.badges && props.badges.length > 0 && (
          <ul class="chips">
            {props.badges.map((badge) => (
              <li>{badge}</li>
            ))}
          </ul>
        )}
        {props.count && <p class="card-count">{props.count}</p>}
      </div>
    </article>
  )
}

export interface CategoryTileProps {
  href: string
  name: string
  picture: Picture
  /** E.g. "34 products". */
  count?: string | undefined
  current?: boolean | undefined
}

/** One category as a niche with a pointed arch. */
export function CategoryTile(props: CategoryTileProps) {
  return (
    <a
      class={classes('category-tile', props.current && 'category-current')}
      href={props.href}
      aria-current={props.current ? 'true' : undefined}
    >
      <span class="arch">
        <PictureImage picture={{ ...props.picture, alt: '' }} />
      </span>
      <span class="category-name">{props.name}</span>
      {props.count && <span class="category-count">{props.count}</span>}
    </a>
  )
}
