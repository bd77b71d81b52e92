import { htmlAnswer } from '../platform/http/html-answer.ts'
import { wordsFor } from '../platform/texts/text-for.ts'
import { localeNames, locales } from '../kernel/locale.ts'
import type { Role } from '../kernel/actor.ts'
import { at, type Exchange, type NavItem, navGroups } from '../platform/http/route.ts'
import { Notice, PublicShell, StaffShell, type Brand, type Content } from './components/index.ts'
import type { IconName } from './components/icon.tsx'
import { documentOf } from './document-of.tsx'
import type { PageContent } from './page-content.ts'
import { Remembered } from './remembered.tsx'
import { uiTexts } from './texts.ts'

/** Answers with a whole page in the frame that fits it. */
export async function page(x: Exchange, content: PageContent): Promise<Response> {
  const Frame = content.shell === 'staff' ? StaffFrame : PublicFrame
  const frame: unknown = <Frame x={x} content={content} />
  const head: unknown = <>{content.head}</>
  return htmlAnswer(String(await documentOf(x, content, head, frame)), content.status)
}

interface FrameProps {
  readonly x: Exchange
  readonly content: PageContent
}

function brandOf({ ctx }: Exchange): Brand {
  return {
    name: wordsFor(ctx.house.name, ctx.locale),
    tagline: wordsFor(ctx.house.tagline, ctx.locale) || undefined,
    href: at({ ctx }, '/'),
  }
}

function languages(x: Exchange, here: string) {
  const t = uiTexts(x.ctx.locale)
  return {
    label: t('nav.language'),
    languages: locales.map((tag) => ({
      tag,
      label: localeNames[tag],
      href: `/${tag}${here}`,
      current: tag === x.ctx.locale,
    })),
  }
}

function links(x: Exchange, area: NavItem['area']) {
  const { actor } = x.ctx
  const items = x.site.nav.filter(
    (item) => item.area === area && (!item.roles || (actor.kind === 'account' && item.roles.includes(actor.role))),
  )
  // One page is in one section: the start page's address also begins those of the others.
  const within = (href: string) => x.path.startsWith(href) && (x.path.length === href.length || x.path[href.length] === '/')
  const reach = ({ href, covers = [] }: NavItem) =>
    covers.reduce((most, each) => Math.max(most, within(each) ? each.length : 0), within(href) ? href.length : 0)
  const furthest = Math.max(1, ...items.map(reach))
  return items.map((item) => ({
    href: at(x, item.href),
    label: item.label(x.ctx.locale),
    current: reach(item) === furthest,
    count: item.badge?.(x),
    icon: item.icon as IconName | undefined,
    waiting: item.waiting,
    group: item.group,
  }))
}

/** As `links`, with what waits behind each counted. */
function countedLinks(x: Exchange, area: Exclude<NavItem['area'], 'public' | 'list'>) {
  return Promise.all(
    links(x, area).map(async ({ waiting, ...link }) => ({ ...link, count: waiting ? await waiting(x) : link.count })),
  )
}

// Shown once: the answer that shows it also takes the cookie away.
function Notices({ x }: { readonly x: Exchange }) {
  const key = x.cookies['notice']
  const text = key && x.site.findText(x.ctx.locale, key)
  if (!text) return null
  x.headers.append('set-cookie', 'notice=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
  return (
    <Notice tone="success" dismiss={uiTexts(x.ctx.locale)('notice.close')}>
      {text}
    </Notice>
  )
}

// Between two changes of the settings the frame is the same on every page, but for addresses and the words of the search.
function PublicFrame({ x, content }: FrameProps) {
  const { house, locale, actor } = x.ctx
  const searched = x.path === '/products' ? (x.url.searchParams.get('q') ?? undefined) : undefined
  const here = `${x.path === '/' ? '' : x.path}${x.url.search}`
  const body: unknown = <>{content.body}</>
  // What is told to one reader, and what has to be waited for, is written anew.
  if (actor.kind !== 'anonymous' || x.cookies['notice'] || body instanceof Promise)
    return <PublicPage x={x} here={here} searched={searched} body={content.body} />
  const marks = [...links(x, 'public'), ...links(x, 'list')].map(({ current, count }) => `${current} ${count}`).join()
  return (
    <Remembered
      of={[x.site, house]}
      as={`frame ${locale} ${marks} ${searched === undefined}`}
      texts={[here, searched ?? '', body as { isEscaped: true }]}
    >
      {(address: string, words: string, inner: string) => (
        <PublicPage x={x} here={address} searched={searched === undefined ? undefined : words} body={inner} />
      )}
    </Remembered>
  )
}

interface PublicPageProps {
  readonly x: Exchange
  /** Address without language. */
  readonly here: string
  readonly searched: string | undefined
  readonly body: Content
}

function PublicPage({ x, here, searched, body }: PublicPageProps) {
  const { house, locale, actor } = x.ctx
  const t = uiTexts(locale)
  const home = actor.kind === 'account' ? `/${areaOf(actor.role)}` : '/sign-in'
  const brand = brandOf(x)
  return (
    <PublicShell
      skip={t('skip')}
      header={{
        brand,
        labels: { nav: t('nav.main'), menu: t('nav.menu') },
        nav: links(x, 'public'),
        languages: languages(x, here),
        search: {
          action: at(x, '/products'),
          label: t('search.label'),
          button: t('search.button'),
          placeholder: t('search.placeholder'),
          value: searched,
          offers: { address: at(x, '/suggest'), label: t('search.offers') },
        },
        cart: links(x, 'list')[0],
        signIn: { href: at(x, home), label: actor.kind === 'account' ? t('nav.house') : t('nav.signIn') },
      }}
      footer={{
        brand,
        columns: [{ title: t('footer.house'), links: links(x, 'public') }],
        contact: {
          title: t('footer.contact'),
          lines: [wordsFor(house.address, locale), house.phone, house.email, house.wechat && `WeChat: ${house.wechat}`].filter(
            Boolean,
          ),
        },
        small: `${t('footer.small', { name: brand.name })}${x.site.demo ? ` · ${t('footer.demo')}` : ''}`,
      }}
      notices={<Notices x={x} />}
    >
      {body}
    </PublicShell>
  )
}

/** Whose pages somebody who signed in works on; also the address at which they begin. */
const areaOf = (role: Role | undefined) => (role === 'maker' || role === 'investor' ? role : 'staff')

async function StaffFrame({ x, content }: FrameProps) {
  const { actor, locale } = x.ctx
  const t = uiTexts(locale)
  const role = actor.kind === 'account' ? actor.role : undefined
  const sections = sectionsOf(await countedLinks(x, areaOf(role)), t)
  return (
    <StaffShell
      openNav={areaOf(role) !== 'staff'}
      skip={t('skip')}
      brand={brandOf(x)}
      labels={{ nav: t('nav.staff'), menu: t('nav.menu') }}
      sections={sections}
      languages={languages(x, `${x.path === '/' ? '' : x.path}${x.url.search}`)}
      person={{ name: actor.kind === 'account' ? actor.name : '', role: role && t(`role.${role}`) }}
      account={<AccountMenu x={x} />}
      notices={<Notices x={x} />}
    >
      {content.body}
    </StaffShell>
  )
}

/** What stands above all, then each part under its name; a part of one page needs none. */
function sectionsOf(all: Awaited<ReturnType<typeof countedLinks>>, t: ReturnType<typeof uiTexts>) {
  const parts = navGroups.flatMap((group) => {
    const links = all.filter((link) => link.group === group)
    return links.length === 0 ? [] : [{ title: links.length > 1 ? t(`part.${group}`) : undefined, links }]
  })
  const above = all.filter(({ group }) => group === undefined)
  return above.length === 0 ? parts : [{ links: above }, ...parts]
}

function AccountMenu({ x }: { readonly x: Exchange }) {
  const t = uiTexts(x.ctx.locale)
  return (
    <>
      <a href={at(x, '/account')}>{t('nav.account')}</a>
      <form method="post" action={at(x, '/sign-out')}>
        <button type="submit" class="btn btn-ghost btn-sm">
          {t('nav.signOut')}
        </button>
      </form>
    </>
  )
}
