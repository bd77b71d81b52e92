import type { Locale } from '../../kernel/locale.ts'
import { type LinkedPiece, LinkedText } from '../../modules/directory/index.ts'
import { type Certificate, type Maker, pageSize, type ProductList } from '../../modules/showroom/index.ts'
import { textFor, wordsFor } from '../../platform/texts/text-for.ts'
import { Breadcrumbs, DefinitionList, EmptyState, MakerCard, PageHead, Pager, Section } from '../../ui/components/index.ts'
import { uiTexts } from '../../ui/texts.ts'
import { pagesTexts } from '../texts.ts'
import { ornamentAddress, ProductTile } from './product-card.tsx'

export function MakerTile({ locale, maker, level }: { readonly locale: Locale; readonly maker: Maker; readonly level?: 2 | 3 }) {
  const name = textFor(maker.names, locale)
  const about = wordsFor(maker.description, locale)
  return (
    <MakerCard
      href={`/${locale}/makers/${maker.slug}`}
      name={name.text}
      lang={name.lang === locale ? undefined : name.lang}
      picture={{ src: `${ornamentAddress(maker.slug, maker.slug)}?square`, alt: '', width: 320, height: 320 }}
      place={maker.placeNames ? wordsFor(maker.placeNames, locale) : undefined}
      summary={about.length > 120 ? `${about.slice(0, 118)}…` : about}
      count={pagesTexts(locale)('maker.goods', { count: maker.products })}
      level={level}
    />
  )
}

export function MakersView({ locale, makers }: { readonly locale: Locale; readonly makers: readonly Maker[] }) {
  const t = pagesTexts(locale)
  return (
    <>
      <PageHead title={t('nav.makers')} />
      {makers.length === 0 ? (
        <EmptyState title={t('makers.empty')} />
      ) : (
        <div class="grid-cards">
          {makers.map((maker) => (
            <MakerTile locale={locale} maker={maker} level={2} />
          ))}
        </div>
      )}
    </>
  )
}

interface MakerProps {
  readonly locale: Locale
  readonly maker: Maker
  /** Its description, the places in it linked. */
  readonly about: readonly LinkedPiece[]
  readonly list: ProductList
  readonly page: number
  readonly certificates: readonly Certificate[]
}

export function MakerView({ locale, maker, about, list, page, certificates }: MakerProps) {
  const t = pagesTexts(locale)
  const name = textFor(maker.names, locale)
  const known = certificates.filter((certificate) => maker.certificates.includes(certificate.code))
  return (
    <>
      <PageHead
        title={name.text}
        lang={name.lang === locale ? undefined : name.lang}
        lead={<LinkedText locale={locale} pieces={about} />}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: `/${locale}/makers`, label: t('nav.makers') },
              { href: '', label: name.text },
            ]}
          />
        }
      />
      <Section look="panel">
        <DefinitionList
          wide
          items={[
            {
              label: t('maker.place'),
              value: maker.placeNames && <a href={`/${locale}/places/${maker.place}`}>{wordsFor(maker.placeNames, locale)}</a>,
            },
            { label: t('maker.founded'), value: maker.founded },
            { label: t('maker.employees'), value: maker.employees },
            { label: t('product.certificates'), value: known.map((each) => wordsFor(each.names, locale)).join(' · ') },
          ]}
        />
      </Section>
      <Section title={t('maker.goods', { count: list.total })}>
        <div class="grid-cards">
          {list.items.map((product) => (
            <ProductTile product={product} locale={locale} back={`/makers/${maker.slug}`} />
          ))}
        </div>
      </Section>
      <Pager
        label={uiTexts(locale)('pages')}
        previous={uiTexts(locale)('previous')}
        next={uiTexts(locale)('next')}
        page={page}
        pages={Math.ceil(list.total / pageSize)}
        href={(number) => `/${locale}/makers/${maker.slug}?page=${number}`}
      />
    </>
  )
}
