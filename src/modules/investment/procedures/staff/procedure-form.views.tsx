import { currencies } from '../../../../kernel/money.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  CheckboxField,
  FieldError,
  MoneyField,
  Notice,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import { siteKinds } from '../../sites/site.ts'
import { sitesTexts } from '../../sites/sites-texts.ts'
import type { FieldOf } from '../../sites/staff/field-of.ts'
import { rowCount } from '../../sites/staff/site-values.ts'
import { dayKinds, type Procedure, purposes } from '../procedure.ts'
import { proceduresTexts } from '../procedures-texts.ts'

interface Props {
  readonly view: View
  readonly procedure: Procedure | undefined
  readonly stored: FormValues
  readonly refused: Refused | undefined
  readonly action: string
}

/** A procedure as a form: what is saved is a new version, and whoever is under way keeps the old one. */
export function ProcedureFormView({ view, procedure, stored, refused, action }: Props) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const field = fieldsOf(view, 'procedure', refused, stored)
  const values = refused?.values ?? stored
  const chosen = (values['siteKinds'] ?? '').split('\n')
  const steps = refused?.errors['steps']
  const isWrong = (row: number) => Object.keys(refused?.errors ?? {}).some((name) => name.startsWith(`steps.${row}.`))
  return (
    <>
      <PageHead title={procedure ? wordsFor(procedure.names, locale) : t('procedure.new')} />
      <Problem refused={refused} />
      {procedure && <Notice tone="info">{t('procedure.newVersion', { version: procedure.current + 1 })}</Notice>}
      <form class="form" method="post" action={action} novalidate data-once="">
        {procedure && (
          <input
            type="hidden"
            name="seen"
            value={String(
              refused?.code === 'changed_meanwhile' ? procedure.current : (refused?.values['seen'] ?? procedure.current),
            )}
          />
        )}
        <Section look="panel">
          <LocalizedFields locale={locale} field={field} parts={[{ name: 'names', label: t('procedure.name'), maximum: 300 }]} />
          <div class="fields-row">
            <SelectField
              {...field('purpose', t('procedure.purpose'))}
              empty={uiTexts(locale)('choose')}
              choices={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
            />
            <TextField {...field('legalAct', t('step.act'))} maxlength={500} />
            <TextField {...field('source', t('procedure.source'))} maxlength={500} />
            <TextField {...field('note', t('procedure.change'))} maxlength={500} />
          </div>
          <fieldset>
            <legend class="field-label">{t('procedure.kinds')}</legend>
            {siteKinds.map((kind) => (
              <CheckboxField
                name="siteKinds"
                id={`kind-${kind}`}
                value={kind}
                label={sitesTexts(locale)(`kind.${kind}`)}
                checked={chosen.includes(kind)}
              />
            ))}
          </fieldset>
        </Section>
        {steps && <FieldError id="procedure-steps-error">{view.findText(`field.${steps.code}`)}</FieldError>}
        <p class="field-hint">{t('procedure.stepsHint')}</p>
        {Array.from({ length: rowCount(values, 'steps', procedure ? 2 : 6) }, (_, row) => (
          <StepFields
            view={view}
            field={field}
            row={row}
            open={isWrong(row) || (!procedure && row === 0)}
            title={values[`steps.${row}.names.${locale}`] ?? ''}
          />
        ))}
        <div class="form-foot">
          <Button>{procedure ? t('procedure.publish', { version: procedure.current + 1 }) : uiTexts(locale)('save')}</Button>
          <ButtonLink
            look="quiet"
            href={view.to(procedure ? `/staff/investment/procedures/${procedure.id}` : '/staff/investment/procedures')}
          >
            {uiTexts(locale)('cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

interface StepProps {
  readonly view: View
  readonly field: FieldOf
  readonly row: number
  readonly open: boolean
  readonly title: string
}

/** One step, folded until it is worked on. */
function StepFields({ view, field, row, open, title }: StepProps) {
  const { locale } = view
  const t = proceduresTexts(locale)
  const name = (part: string) => `steps.${row}.${part}`
  const currency = field(name('feeCurrency'), t('step.currency'))
  return (
    <details class="panel step-fold" open={open}>
      <summary>
        {t('step.number', { number: row + 1 })} {title && <span class="cell-note">{title}</span>}
      </summary>
      <LocalizedFields
        locale={locale}
        field={field}
        parts={[
          { name: name('names'), label: t('step.name'), maximum: 300 },
          { name: name('office'), label: t('step.office'), maximum: 300 },
          { name: name('documents'), label: t('step.documents'), maximum: 3000, lines: 3 },
          { name: name('result'), label: t('step.result'), maximum: 500 },
          { name: name('feeNote'), label: t('step.feeNote'), maximum: 500 },
          { name: name('complain'), label: t('step.complain'), maximum: 500 },
        ]}
      />
      <div class="fields-row">
        <TextField {...field(name('days'), t('step.daysAllowed'))} inputmode="numeric" hint={t('step.unknownHint')} />
        <SelectField
          {...field(name('dayKind'), t('step.dayKind'))}
          choices={dayKinds.map((kind) => ({ value: kind, label: t(`dayKind.${kind}`) }))}
        />
        <MoneyField
          {...field(name('fee'), t('step.fee'))}
          currency={{
            ...currency,
            value: currency.value || 'UZS',
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <TextField {...field(name('legalAct'), t('step.act'))} maxlength={500} />
        <TextField {...field(name('after'), t('step.after'))} hint={t('step.afterHint')} />
      </div>
    </details>
  )
}
