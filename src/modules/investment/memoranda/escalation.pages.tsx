import type { FormValues } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { activeAccounts } from '../../directory/index.ts'
import { EscalationView } from './escalation.views.tsx'
import { memorandaTexts } from './memoranda-texts.ts'
import { type EscalationLevel, escalationLevels, escalationSchema, setEscalation } from './set-escalation.ts'

const path = '/staff/investment/escalation'

function asValues(levels: readonly EscalationLevel[]): FormValues {
  const values: Record<string, string> = {}
  levels.forEach(({ afterDays, post, accountId }, index) => {
    values[`steps.${index}.afterDays`] = String(afterDays)
    values[`steps.${index}.accountId`] = accountId ?? ''
    for (const [tag, words] of Object.entries(post)) values[`steps.${index}.post.${tag}`] = words ?? ''
  })
  return values
}

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const [levels, accounts] = await Promise.all([escalationLevels(x.ctx.db), activeAccounts(x.ctx.db, ['staff', 'admin'])])
  return page(
    { ...x, path },
    {
      title: memorandaTexts(x.ctx.locale)('escalation.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <EscalationView
          view={viewOf(x)}
          // One row more than there are: the form grows as it is filled, with or without scripts.
          rows={Math.min(9, levels.length + 1)}
          stored={asValues(levels)}
          accounts={accounts}
          action={path}
          refused={refused}
        />
      ),
    },
  )
}

async function save(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'escalation',
    schema: escalationSchema,
    data: await x.form(),
    work: async (value) => {
      await setEscalation(x.ctx, value)
      return redirect(x, path, 'escalation.saved')
    },
    refuse: (refused) => show(x, refused),
  })
}

export const escalationRoutes: readonly Route[] = [
  { method: 'GET', path, access: ['admin'], handle: (x) => show(x) },
  { method: 'POST', path, access: ['admin'], handle: save },
]
