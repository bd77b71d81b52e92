import { BrandMark } from './brand-mark.tsx'
import { Icon } from './icon.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { SearchForm, type SearchFormProps } from './search-form.tsx'
import type { Brand, NavLink } from './types.ts'

export interface HeaderProps {
  brand: Brand
  /** Words for screen readers and the phone's menu. */
  labels: { nav: string; menu: string }
  nav: NavLink[]
  languages: LanguageSwitchProps
  search?: SearchFormProps | undefined
  /** The inquiry list, with how many lines stand on it. */
  cart?: NavLink | undefined
  /** Sign-in, or the account when signed in. */
  signIn?: NavLink | undefined
}

function NavItems({ links }: { links: NavLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A link to the inquiry list; the count is read with it. */
export function CartLink({ link }: { link: NavLink }) {
  return (
    <a class="cart" href={link.href} aria-current={link.current ? 'page' : undefined}>
      <Icon name="list" />
      <span class="cart-label">{link.label}</span>
      {(link.count ?? 0) > 0 && <span class="cart-count">{link.count}</span>}
    </a>
  )
}

/** The head of every public page: sign, sections, search, inquiry list, language, account. */
export function Header({ brand, labels, nav, languages, search, cart, signIn }: HeaderProps) {
  return (
    <header class="site-head no-print">
      <div class="ikat-strip" aria-hidden="true" />
      <div class="site-head-row">
        <BrandMark brand={brand} />
        {search && (
          <div class="site-search">
            <SearchForm {...search} />
          </div>
        )}
        <div class="site-tools">
          {cart && <CartLink link={cart} />}
          <LanguageSwitch {...languages} />
          {signIn && (
            <a class="site-account" href={signIn.href} aria-current={signIn.current ? 'page' : undefined}>
              <Icon name="user" />
              <span>{signIn.label}</span>
            </a>
          )}
          <details class="drop site-menu" data-drop="">
            <summary class="drop-handle">
              <Icon name="menu" />
              <span class="sr-only">{labels.menu}</span>
            </summary>
            <nav class="drop-panel" aria-label={labels.menu}>
              <NavItems links={signIn ? [...nav, signIn] : nav} />
            </nav>
          </details>
        </div>
        <nav class="site-nav" aria-label={labels.nav}>
          <NavItems links={nav} />
        </nav>
      </div>
    </header>
  )
}
