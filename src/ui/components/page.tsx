import { classes } from './classes.ts'
import { PictureImage } from './picture.tsx'
import type { Content, Picture } from './types.ts'

export interface HeroProps {
  title: string
  lead?: Content
  /** A portal or photo at the right, on wide screens only. */
  picture?: Picture | undefined
  /** Buttons or a search form. */
  children?: Content
}

/** The opening of the first page, on the house's ornament, full width. */
export function Hero({ title, lead, picture, children }: HeroProps) {
  return (
    <section class={classes('hero-band', picture !== undefined && 'has-picture')}>
      <div class="hero-inner">
        <div class="hero-words">
          <h1>{title}</h1>
          {lead && <p class="hero-lead">{lead}</p>}
          {children && <div class="hero-actions">{children}</div>}
        </div>
        {picture && (
          <div class="hero-picture">
            <PictureImage picture={picture} />
          </div>
        )}
      </div>
    </section>
  )
}

export interface PageHeadProps {
  title: string
  /** The title's language, where it is not the page's. */
  lang?: string | undefined
  lead?: Content
  /** Buttons at the right of the title. */
  actions?: Content
  /** Breadcrumbs above it. */
  above?: Content
}

/** The title of an inner page. */
export function PageHead({ title, lang, lead, actions, above }: PageHeadProps) {
  return (
    <div class="page-head">
      {above}
      <div class="page-head-row">
        <h1 lang={lang}>{title}</h1>
        {actions && <div class="page-head-actions">{actions}</div>}
      </div>
      {lead && <p class="page-lead">{lead}</p>}
    </div>
  )
}

export interface SectionProps {
  title?: string | undefined
  id?: string | undefined
  /** A link or button at the right of the title. */
  more?: Content
  /** `grid` sets cards side by side, `niches` category tiles, `panel` a white sheet. */
  look?: 'plain' | 'grid' | 'niches' | 'panel' | undefined
  children?: Content
}

/** A part of a page with its heading. */
export function Section({ title, id, more, look = 'plain', children }: SectionProps) {
  return (
    <section class={classes('part', look === 'panel' && 'panel')} id={id}>
      {title && (
        <div class="part-head">
          <h2>{title}</h2>
          {more}
        </div>
      )}
      <div class={classes(look === 'grid' && 'grid-cards', look === 'niches' && 'grid-niches')}>{children}</div>
    </section>
  )
}
