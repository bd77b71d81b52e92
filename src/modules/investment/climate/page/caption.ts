import type { Locale } from '../../../../kernel/locale.ts'
import { climateTexts } from '../climate-texts.ts'
import type { Figure } from './presentation.ts'

/** `2024 · Source: …, as of …`; a demonstration figure says that it is one. */
export function captionOf(figure: Pick<Figure, 'period' | 'source' | 'asOf' | 'demo'>, locale: Locale): string {
  const t = climateTexts(locale)
  if (figure.demo) return `${figure.period} · ${t('demo.source')}`
  return `${figure.period} · ${t('source.line', { source: figure.source, date: figure.asOf })}`
}
