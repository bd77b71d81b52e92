import { formatMoney, isCurrency } from '../../../../kernel/money.ts'
import { unitName, units } from '../../../../kernel/unit.ts'
import { Button, EmptyState, QuantityField, TextField } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { tradePageTexts } from '../../page-texts.ts'
import { rowsOf } from '../lines/typed-lines.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { DraftProps } from './draft-props.ts'
import { breakRows, typedTotal } from './draft-form.ts'

/** The rows of a draft, each a group of fields. */
export function DraftLines(props: DraftProps) {
  const { view, shown } = props
  const t = tradeStaffTexts(view.locale)
  const rows = rowsOf(shown.values)
  const error = fieldsOf(view, 'draft', shown)('lines', '').error
  return (
    <>
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      {rows.length === 0 && (
        <EmptyState title={t('lines.none')}>
          <p>{t('lines.noneHint')}</p>
        </EmptyState>
      )}
      {rows.map((row, index) => (
        <DraftLine {...props} row={row} number={index + 1} />
      ))}
    </>
  )
}

interface LineProps extends DraftProps {
  readonly row: number
  readonly number: number
}

function DraftLine(props: LineProps) {
  const { view, shown, quotation, row, number } = props
  const t = tradeStaffTexts(view.locale)
  const words = tradePageTexts(view.locale)
  const field = fieldsOf(view, 'draft', shown)
  const name = (part: string) => `lines.${row}.${part}`
  const value = (part: string) => shown.values[name(part)] ?? ''
  const fromCatalogue = value('productId') !== ''
  const gone = field(name('productId'), '').error
  return (
    <fieldset class="draft-line">
      <legend>
        <span class="draft-line-number">{number}</span> {fromCatalogue ? value('name') : t('lines.freeTitle')}
      </legend>
      {value('position') && <input type="hidden" name={name('position')} value={value('position')} />}
      <input type="hidden" name={name('productId')} value={value('productId')} />
      {gone && <p class="field-error">{gone}</p>}
      {fromCatalogue ? (
        <input type="hidden" name={name('name')} value={value('name')} />
      ) : (
        <TextField {...field(name('name'), t('lines.name'))} required maxlength={200} />
      )}
      <div class="draft-line-row">
        <QuantityField
          {...field(name('quantity'), words('page.form.quantity'))}
          unit={{
            name: name('unit'),
            label: words('page.form.unit'),
            value: value('unit'),
            choices: units.map((code) => ({ value: code, label: unitName(code, view.locale) })),
          }}
        />
        <TextField
          {...field(name('unitPrice'), t('lines.unitPrice', { currency: shown.values['currency'] ?? '' }))}
          inputmode="decimal"
        />
        <TextField {...field(name('hs6'), t('lines.hs6'))} inputmode="numeric" maxlength={12} />
        <TextField {...field(name('packing'), t('lines.packing'))} maxlength={300} />
      </div>
      <Breaks {...props} />
      <div class="draft-line-foot">
        <Total {...props} />
        <Button
          small
          look="quiet"
          name="do"
          value={`remove:${row}`}
          formaction={`${view.to(`/staff/quotations/${quotation.id}`)}/lines#lines`}
        >
          {uiTexts(view.locale)('delete')}
          <span class="sr-only">
            {' '}
            {number}. {value('name')}
          </span>
        </Button>
      </div>
    </fieldset>
  )
}

// From this quantity on, this price; closed until something stands in it.
function Breaks({ view, shown, row }: LineProps) {
  const t = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'draft', shown)
  const rows = Array.from({ length: breakRows }, (_, index) => index)
  const all = rows.flatMap((index) => [
    field(`lines.${row}.breaks.${index}.from`, t('lines.breakFrom')),
    field(`lines.${row}.breaks.${index}.price`, t('lines.breakPrice')),
  ])
  const whole = field(`lines.${row}.breaks`, '').error
  return (
    <details class="draft-breaks" open={whole !== undefined || all.some((each) => each.value !== '' || each.error !== undefined)}>
      <summary>{t('lines.breaks')}</summary>
      {whole && <p class="field-error">{whole}</p>}
      <div class="draft-breaks-grid">
        {all.map((each) => (
          <TextField {...each} inputmode="decimal" />
        ))}
      </div>
    </details>
  )
}

function Total({ view, shown, row }: LineProps) {
  const currency = shown.values['currency'] ?? ''
  const total = isCurrency(currency) ? typedTotal(shown.values, row, currency) : undefined
  return <strong class="draft-line-total">{total ? formatMoney(total, view.locale) : '—'}</strong>
}
