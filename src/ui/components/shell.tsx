import { BrandMark } from './brand-mark.tsx'
import { classes } from './classes.ts'
import { Footer, type FooterProps } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import type { Brand, Content, NavLink } from './types.ts'

export interface PublicShellProps {
  /** The words of the link that leads past the header, e.g. "Skip to content". */
  skip: string
  header: HeaderProps
  footer: FooterProps
  /** Notices about what just happened, above the page. */
  notices?: Content
  children?: Content
}

function SkipLink({ label }: { label: string }) {
  return (
    <a class="skip-link" href="#main">
      {label}
    </a>
  )
}

/** The frame of every public page. Hero sections may reach its full width. */
export function PublicShell({ skip, header, footer, notices, children }: PublicShellProps) {
  return (
    <div class="shell">
      <SkipLink label={skip} />
      <Header {...header} />
      {notices && <div class="shell-notices">{notices}</div>}
      <main class="shell-main" id="main" tabindex={-1}>
        {children}
      </main>
      <Footer {...footer} />
    </div>
  )
}

export interface StaffShellProps {
  skip: string
  brand: Brand
  labels: { nav: string; menu: string }
  sections: { title?: string | undefined; links: (NavLink & { icon?: IconName | undefined })[] }[]
  languages: LanguageSwitchProps
  /** Who is signed in. */
  person: { name: string; role?: string | undefined }
  /** Account page, sign-out form and the like. */
  account?: Content
  notices?: Content
  /** The sections stand open on a phone too: for people who have few of them. */
  openNav?: boolean | undefined
  children?: Content
}

function SideNav({ sections }: Pick<StaffShellProps, 'sections'>) {
  return (
    <>
      {sections.map((section) =>
        section.title ? (
          <details class="side-section side-part" open={section.links.some(({ current }) => current)}>
            <summary class="side-title">
              <span>{section.title}</span>
              <Waiting count={section.links.reduce((sum, { count = 0 }) => sum + count, 0)} />
              <Icon name="down" />
            </summary>
            <SideLinks links={section.links} />
          </details>
        ) : (
          <div class="side-section">
            <SideLinks links={section.links} />
          </div>
        ),
      )}
    </>
  )
}

function SideLinks({ links }: StaffShellProps['sections'][number]) {
  return (
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.icon && <Icon name={link.icon} />}
            <span>{link.label}</span>
            <Waiting count={link.count ?? 0} />
          </a>
        </li>
      ))}
    </ul>
  )
}

const Waiting = ({ count }: { count: number }) => (count > 0 ? <span class="tab-count">{count}</span> : null)

/** The frame of the house's own pages: sections at the side, behind one handle on a phone. */
export function StaffShell(props: StaffShellProps) {
  return (
    <div class={classes('shell staff-shell', props.openNav && 'open-nav')}>
      <SkipLink label={props.skip} />
      <header class="staff-head no-print">
        <details class="drop staff-menu" data-drop="">
          <summary class="drop-handle">
            <Icon name="menu" />
            <span class="sr-only">{props.labels.menu}</span>
          </summary>
          <nav class="drop-panel" aria-label={props.labels.menu}>
            <SideNav sections={props.sections} />
          </nav>
        </details>
        <BrandMark brand={props.brand} />
        <div class="site-tools">
          <LanguageSwitch {...props.languages} />
          <details class="drop" data-drop="">
            <summary class="drop-handle">
              <Icon name="user" />
              <span class="staff-person">{props.person.name}</span>
              <Icon name="down" />
            </summary>
            <div class="drop-panel staff-account">
              <p class="staff-role">
                <strong>{props.person.name}</strong>
                {props.person.role && <span>{props.person.role}</span>}
              </p>
              {props.account}
            </div>
          </details>
        </div>
      </header>
      <nav class="staff-side no-print" aria-label={props.labels.nav}>
        <SideNav sections={props.sections} />
      </nav>
      <main class="staff-main" id="main" tabindex={-1}>
        {props.notices && <div class="shell-notices">{props.notices}</div>}
        {props.children}
      </main>
    </div>
  )
}
