import type { FormValues } from '../../../platform/http/form.ts'
import { Button, PageHead, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { LocalizedFields } from '../../../ui/localized-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { memorandaTexts } from './memoranda-texts.ts'

interface Props {
  readonly view: View
  readonly rows: number
  readonly stored: FormValues
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  readonly action: string
  readonly refused: Refused | undefined
}

/** The schedule by which a promise climbs: one level a row; a row without days is left out. */
export function EscalationView({ view, rows, stored, accounts, action, refused }: Props) {
  const t = memorandaTexts(view.locale)
  const field = fieldsOf(view, 'escalation', refused, stored)
  return (
    <>
      <PageHead title={t('escalation.title')} lead={t('escalation.lead')} />
      <Problem refused={refused} />
      <form class="form" method="post" action={view.to(action)} novalidate>
        {Array.from({ length: rows }, (_, index) => (
          <Section title={t('escalation.level', { n: index + 1 })} look="panel">
            <div class="form">
              <TextField {...field(`steps.${index}.afterDays`, t('escalation.afterDays'))} inputmode="numeric" />
              <LocalizedFields
                locale={view.locale}
                field={field}
                parts={[{ name: `steps.${index}.post`, label: t('escalation.post'), maximum: 120 }]}
              />
              <SelectField
                {...field(`steps.${index}.accountId`, t('escalation.account'))}
                empty={t('escalation.admins')}
                choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </div>
          </Section>
        ))}
        <Button>{uiTexts(view.locale)('save')}</Button>
      </form>
    </>
  )
}
