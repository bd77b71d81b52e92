import type { Locale } from '../../../../kernel/locale.ts'
import { climateTexts } from '../climate-texts.ts'
import type { Figure } from './presentation.ts'

type Whence = Pick<Figure, 'period' | 'source' | 'sourceUrl' | 'asOf' | 'demo'>

/** Whence a figure is and of which day: under each of them. A demonstration figure says so in place of a source. */
export function SourceLine({ locale, figure }: { readonly locale: Locale; readonly figure: Whence }) {
  const t = climateTexts(locale)
  if (figure.demo) {
    return (
      <p class="figure-source">
        {figure.period} · <span class="badge badge-warning badge-outline badge-sm">{t('demo.source')}</span>
      </p>
    )
  }
  return (
    <p class="figure-source">
      {figure.period} ·{' '}
      {figure.sourceUrl ? (
        <a href={figure.sourceUrl} rel="noopener nofollow external">
          {figure.source}
        </a>
      ) : (
        figure.source
      )}
      {' · '}
      {t('source.asOf', { date: figure.asOf })}
    </p>
  )
}

export function BigFigure({ locale, figure }: { readonly locale: Locale; readonly figure: Figure }) {
  return (
    <div class="big-figure">
      <h3>{figure.name}</h3>
      <p class="big-number">
        {figure.number} <span>{figure.unit}</span>
      </p>
      <SourceLine locale={locale} figure={figure} />
    </div>
  )
}
