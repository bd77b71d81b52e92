import type { Locale } from '../../kernel/locale.ts'
import {
  activeMakers,
  categories,
  type Category,
  type ListedProduct,
  listProducts,
  type Maker,
  readFilter,
} from '../../modules/showroom/index.ts'
import type { Exchange, Route } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'
import { ButtonLink, Hero, Section } from '../../ui/components/index.ts'
import { page } from '../../ui/page.tsx'
import { CategoryTiles } from '../catalogue/categories.views.tsx'
import { MakerTile } from '../catalogue/makers.views.tsx'
import { ProductTile } from '../catalogue/product-card.tsx'
import { homeLinked } from '../discovery/linked-data.ts'
import { pagesTexts } from '../texts.ts'

interface Props {
  readonly locale: Locale
  readonly title: string
  readonly categories: readonly Category[]
  readonly products: readonly ListedProduct[]
  readonly makers: readonly Maker[]
}

const steps = ['1', '2', '3'] as const

function HomeView({ locale, title, categories: all, products, makers }: Props) {
  const t = pagesTexts(locale)
  return (
    <>
      <Hero title={title} lead={t('home.lead')} picture={{ src: '/portal.svg', alt: '', width: 420, height: 480 }}>
        <ButtonLink href={`/${locale}/products`}>{t('home.browse')}</ButtonLink>
      </Hero>
      <Section title={t('home.categories')} look="niches">
        <CategoryTiles locale={locale} categories={all} />
      </Section>
      <Section title={t('home.new')} look="grid">
        {products.map((product) => (
          <ProductTile product={product} locale={locale} back="/" />
        ))}
      </Section>
      <Section title={t('home.how')} look="panel">
        <ol class="how">
          {steps.map((number) => (
            <li>
              <h3>{t(`home.step${number}`)}</h3>
              <p>{t(`home.step${number}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('home.makers')} look="grid" more={<a href={`/${locale}/makers`}>{t('home.allMakers')}</a>}>
        {makers.map((maker) => (
          <MakerTile locale={locale} maker={maker} />
        ))}
      </Section>
    </>
  )
}

async function showHome(x: Exchange): Promise<Response> {
  const { locale, house } = x.ctx
  const [all, list, makers] = await Promise.all([
    categories(x.ctx),
    listProducts(x.ctx, { ...readFilter(new URLSearchParams()), sort: 'newest' }),
    activeMakers(x.ctx),
  ])
  const t = pagesTexts(locale)
  const title = t('home.title', { region: wordsFor(house.region, locale), city: wordsFor(house.hostCity, locale) })
  return page(x, {
    title: wordsFor(house.name, locale),
    description: t('home.lead'),
    indexed: true,
    linked: homeLinked(x),
    body: (
      <HomeView locale={locale} title={title} categories={all} products={list.items.slice(0, 8)} makers={makers.slice(0, 4)} />
    ),
  })
}

export const homeRoutes: readonly Route[] = [{ method: 'GET', path: '/', access: 'public', keep: true, handle: showHome }]
