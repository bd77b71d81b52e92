import type { Locale } from '../../kernel/locale.ts'
import { conceptName } from '../../language/index.ts'
import { type ProductFilter, type ProductList, writeFilter } from '../../modules/showroom/index.ts'
import { pagesTexts } from '../texts.ts'

interface SpeltProps {
  readonly locale: Locale
  readonly filter: ProductFilter
  readonly respelt: ProductList['respelt']
}

/** Under which spelling goods were found, or would be, and the way to have the words searched as they were typed. */
export function SpeltAs({ locale, filter, respelt }: SpeltProps) {
  const t = pagesTexts(locale)
  const to = (change: Partial<ProductFilter>) => `/${locale}/products${writeFilter(filter, { ...change, page: 1 })}`
  if (filter.spelling === 'kept') {
    return (
      <p class="understood">
        <a href={to({ spelling: undefined })}>{t('search.notRespelt')}</a>
      </p>
    )
  }
  if (!respelt) return null
  if (!respelt.shown) {
    return (
      <p class="understood">
        {t('search.didYouMean')}{' '}
        <a href={to({ q: respelt.q })} translate="no">
          {respelt.q}
        </a>
      </p>
    )
  }
  return (
    <p class="understood" role="status">
      {t('search.respelt', { typed: filter.q })} <strong translate="no">{respelt.q}</strong>{' '}
      <a href={to({ spelling: 'kept' })}>{t('search.asTyped', { typed: filter.q })}</a>
    </p>
  )
}

interface MatchProps {
  readonly locale: Locale
  readonly filter: ProductFilter
  readonly list: Pick<ProductList, 'match' | 'mostToo'>
}

/** That what is shown has most of the words alone, and the ways to have all of them, or most of them too. */
export function MatchedBy({ locale, filter, list: { match, mostToo } }: MatchProps) {
  const t = pagesTexts(locale)
  const link = (text: string, change: Partial<ProductFilter>) => (
    <a href={`/${locale}/products${writeFilter(filter, { ...change, page: 1 })}`}>{text}</a>
  )
  if (filter.match === 'all') return <p class="understood">{link(t('search.allShown'), { match: 'most' })}</p>
  if (match === 'most') {
    return (
      <p class="understood" role="status">
        {t('search.most')} {link(t('search.allOnly'), { match: 'all' })}
      </p>
    )
  }
  return mostToo ? <p class="understood">{link(t('search.mostToo'), { match: 'most' })}</p> : null
}

interface UnderstoodProps {
  readonly locale: Locale
  readonly filter: ProductFilter
  readonly understood: ProductList['understood']
}

/** What the words were taken for, `杏干 → dried apricots`, and the way to have them taken as they stand. */
export function UnderstoodAs({ locale, filter, understood: taken }: UnderstoodProps) {
  const t = pagesTexts(locale)
  const base = `/${locale}/products`
  if (filter.words === 'only') {
    return (
      <p class="understood">
        <a href={`${base}${writeFilter(filter, { words: undefined, page: 1 })}`}>{t('search.thingsAgain')}</a>
      </p>
    )
  }
  // That a word means itself need not be said.
  const understood = taken.filter(({ words, concepts }) => !concepts.every((concept) => conceptName(concept, locale) === words))
  if (understood.length === 0) return null
  return (
    <p class="understood">
      {t('search.understood')}:{' '}
      {understood.map(({ words, concepts }, index) => (
        <>
          {index > 0 && ' · '}
          {words} → <strong>{concepts.map((concept) => conceptName(concept, locale)).join(' / ')}</strong>
        </>
      ))}{' '}
      <a href={`${base}${writeFilter(filter, { words: 'only', page: 1 })}`}>{t('search.wordsOnly')}</a>
    </p>
  )
}
