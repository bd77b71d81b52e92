import { Tabs } from '../../../../ui/components/index.ts'
import type { View } from '../../../../ui/view.ts'
import { sitesTexts } from '../../sites/sites-texts.ts'
import { proceduresTexts } from '../procedures-texts.ts'

const pages = ['sites', 'procedures', 'cases', 'calendar'] as const

/** Sites, procedures, cases and the calendar that their clocks run by. */
export function DeskTabs({ view, here }: { readonly view: View; readonly here: (typeof pages)[number] }) {
  const t = proceduresTexts(view.locale)
  const labels = {
    sites: sitesTexts(view.locale)('desk.title'),
    procedures: t('desk.procedures'),
    cases: t('desk.cases'),
    calendar: t('desk.calendar'),
  }
  return (
    <Tabs
      label={t('desk.parts')}
      links={pages.map((name) => ({ href: view.to(`/staff/investment/${name}`), label: labels[name], current: name === here }))}
    />
  )
}
