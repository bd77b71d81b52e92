import type { default as PptxGenJS } from 'pptxgenjs'
import type { Locale } from '../../../../kernel/locale.ts'

/** What every part of a slide is written with. */
export interface Pen {
  readonly pptx: PptxGenJS
  readonly slide: PptxGenJS.Slide
  readonly locale: Locale
  readonly face: string
  readonly lang: string
}
