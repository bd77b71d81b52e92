import { raw } from 'hono/html'
import type { Locale } from '../../../../kernel/locale.ts'
import { plotStates } from '../../plots/plot.ts'
import { plotsTexts } from '../../plots/plots-texts.ts'
import { sitesTexts } from '../sites-texts.ts'
import { stateSign } from './plan-parts.ts'

/** What the colours and hatchings of a plan mean. */
export function PlanLegend({ locale }: { readonly locale: Locale }) {
  return (
    <figcaption class="plan-legend">
      <span class="sr-only">{sitesTexts(locale)('plan.legend')}</span>
      <ul>
        {plotStates.map((state) => (
          <li>
            {raw(stateSign(state))} {plotsTexts(locale)(`state.${state}`)}
          </li>
        ))}
      </ul>
    </figcaption>
  )
}
