import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { Button, CheckboxField, FieldError, PageHead, Section, TextArea } from '../../../../ui/components/index.ts'
import { page } from '../../../../ui/page.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { DeskTabs } from '../staff/desk-tabs.tsx'
import { calendarDays, workingWeek } from './calendar.queries.ts'
import { calendarForm, saveCalendar } from './save-calendar.ts'

const path = '/staff/investment/calendar'
const access = ['staff', 'admin'] as const

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { locale, db } = x.ctx
  const t = proceduresTexts(locale)
  const view = viewOf(x)
  const [week, days] = await Promise.all([workingWeek(db), calendarDays(db)])
  const lines = (works: boolean) =>
    days
      .filter((day) => day.works === works)
      .map(({ day, note }) => `${day.toString()} ${note}`.trim())
      .join('\n')
  const field = fieldsOf(view, 'calendar', refused, { off: lines(false), worked: lines(true) })
  const chosen = refused ? (refused.values['week'] ?? '').split('\n') : week.map(String)
  const wrong = refused?.errors['week']
  // The first of January 2024 was a Monday.
  const name = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))
  return page(x, {
    title: t('desk.calendar'),
    shell: 'staff',
    status: refused?.status ?? 200,
    body: (
      <>
        <PageHead title={t('desk.calendar')} lead={t('calendar.lead')} />
        <DeskTabs view={view} here="calendar" />
        <Problem refused={refused} />
        <Section look="panel">
          <form class="form" method="post" action={view.to(path)} novalidate data-once="">
            <fieldset>
              <legend class="field-label">{t('calendar.week')}</legend>
              <div class="week-days">
                {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                  <CheckboxField
                    name="week"
                    id={`week-${day}`}
                    value={String(day)}
                    label={name(day)}
                    checked={chosen.includes(String(day))}
                  />
                ))}
              </div>
              {wrong && <FieldError id="week-error">{view.findText(`field.${wrong.code}`)}</FieldError>}
            </fieldset>
            <TextArea {...field('off', t('calendar.off'))} rows={10} hint={t('calendar.hint')} />
            <TextArea {...field('worked', t('calendar.worked'))} rows={4} hint={t('calendar.workedHint')} />
            <div>
              <Button>{uiTexts(locale)('save')}</Button>
            </div>
          </form>
        </Section>
      </>
    ),
  })
}

async function save(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'calendar',
    schema: calendarForm,
    data: await x.form(),
    async work(input) {
      await saveCalendar(x.ctx, input)
      return redirect(x, path, 'calendar.saved')
    },
    refuse: (refused) => show(x, refused),
  })
}

export const calendarRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path, access, handle: save },
]
