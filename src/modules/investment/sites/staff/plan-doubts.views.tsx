import { geoContains } from 'd3-geo'
import type { Locale } from '../../../../kernel/locale.ts'
import { Notice } from '../../../../ui/components/index.ts'
import { centreOf, differencePercent, forD3 } from '../plan/area.ts'
import { hectares } from '../plan/plan-of-site.ts'
import { noticeablePercent } from '../site-facts.ts'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'

/** Where a drawing and what is stated do not agree: for whoever can ask the surveyor. */
export function PlanDoubts({ locale, site }: { readonly locale: Locale; readonly site: Site }) {
  const t = sitesTexts(locale)
  const doubts: string[] = []
  const compare = (what: string, stated: string | null, measured: string | null) => {
    if (stated === null || measured === null) return
    const percent = differencePercent(Number(stated), Number(measured))
    if (percent > noticeablePercent)
      doubts.push(t('plan.differs', { what, stated: hectares(stated, locale), measured: hectares(measured, locale), percent }))
  }
  compare(t('plan.boundary'), site.areaHa, site.boundaryHa)
  const outline = site.boundary && forD3(site.boundary)
  for (const { number, areaHa, shapeHa, shape } of site.plots) {
    compare(t('plan.plot', { number }), areaHa, shapeHa)
    const [lon, lat] = shape ? centreOf(shape) : [0, 0]
    if (shape && outline && !geoContains(outline, [lon, lat])) doubts.push(t('plan.outside', { number }))
  }
  if (doubts.length === 0) return null
  return (
    <Notice tone="warning" title={t('plan.doubts')}>
      <ul>
        {doubts.map((doubt) => (
          <li>{doubt}</li>
        ))}
      </ul>
    </Notice>
  )
}
