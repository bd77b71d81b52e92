import { amountText, currencies } from '../../../../kernel/money.ts'
import { plain } from '../../../../kernel/decimal.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { Button, CheckboxField, DateField, MoneyField, QuantityField, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { houseDay } from '../../../../ui/view.ts'
import { capacityUnitName, capacityUnits } from '../figure/capacity-units.ts'
import { type Figure, type FigureKind, isCapacity, isJobs, isMoney } from '../figure/figure.ts'
import { projectsPath } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

interface FormProps extends ProjectProps {
  readonly form: string
  readonly kind: FigureKind
  /** The figure that is corrected, whose values the form begins with. */
  readonly replaces?: Figure
}

/** States one figure, or corrects one. */
export function FigureForm(props: FormProps) {
  const { view, project, form, kind, refused, replaces } = props
  const t = projectsTexts(view.locale)
  const today = houseDay(view)
  const stored = replaces
    ? valuesOf(replaces)
    : { year: String(today.year), currency: view.house.defaultCurrency, asOf: today.toString(), unit: 'H87' }
  const field = fieldsOf(view, form, refused, stored)
  return (
    <form class="form" method="post" action={view.to(`${projectsPath}/${project.id}/figures`)} novalidate>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="form" value={form} />
      {replaces && <input type="hidden" name="replaces" value={replaces.id} />}
      <div class="form-row">
        <Value {...props} field={field} />
        <DateField {...field('asOf', t('figures.asOf'))} max={kind.endsWith('planned') ? undefined : today.toString()} />
      </div>
      <TextField {...field('source', t('figures.source'))} hint={t('figures.sourceHint')} maxlength={500} />
      {replaces && <p class="field-hint">{t('figures.correctHint')}</p>}
      <Button look="secondary" small>
        {t(replaces ? 'figures.correct' : 'figures.save')}
      </Button>
    </form>
  )
}

function Value({ view, form, kind, refused, replaces, field }: FormProps & { readonly field: ReturnType<typeof fieldsOf> }) {
  const t = projectsTexts(view.locale)
  if (kind.startsWith('money'))
    return (
      <>
        <MoneyField
          {...field('amount', t('figures.amount'))}
          currency={{
            ...field('currency', t('figures.currency')),
            choices: currencies.map((value) => ({ value, label: value })),
          }}
          required
        />
        <TextField {...field('year', t('figures.year'))} inputmode="numeric" maxlength={4} required />
      </>
    )
  if (kind.startsWith('jobs')) return <TextField {...field('jobs', t('figures.jobs'))} inputmode="numeric" required />
  const units = capacityUnits.map((value) => ({ value, label: capacityUnitName(value, view.locale) }))
  const mine = refused?.form === form ? refused.values['perYear'] === 'on' : replaces && isCapacity(replaces) && replaces.perYear
  return (
    <>
      <QuantityField
        {...field('quantity', t('figures.quantity'))}
        unit={{ ...field('unit', t('figures.unit')), choices: units }}
        required
      />
      <CheckboxField {...field('perYear', t('figures.perYear'))} value="on" checked={mine ?? false} />
    </>
  )
}

function valuesOf(figure: Figure): FormValues {
  const common = { asOf: figure.asOf.toString(), source: figure.source }
  if (isMoney(figure)) {
    const { amountMinor, currency, year } = figure
    return { ...common, amount: amountText({ minor: amountMinor, currency }), currency, year: String(year) }
  }
  if (isJobs(figure)) return { ...common, jobs: String(figure.jobs) }
  return isCapacity(figure) ? { ...common, quantity: plain(figure.quantity), unit: figure.unit } : common
}
