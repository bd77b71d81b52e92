import {
  Button,
  CheckboxField,
  DateField,
  FileField,
  MoneyField,
  QuantityField,
  SelectField,
  TextArea,
  TextField,
} from '../components/index.ts'
import type { Words } from './words.ts'

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }))

/** Every kind of field, two of them refused. */
export function FormSample({ w }: { w: Words }) {
  return (
    <form class="form" method="post" action="#">
      <div class="form-row">
        <TextField name="name" label={w.name} required value="王小明" autocomplete="name" />
        <TextField name="company" label={w.company} optional={w.optional} />
      </div>
      <TextField name="phone" type="tel" label={w.phone} hint={w.hint} error={w.phoneErr} value="12" />
      <div class="form-row">
        <QuantityField
          name="qty"
          label={w.qty}
          value="500"
          less={w.less}
          more={w.more}
          step="50"
          unit={{ name: 'unit', label: w.unit, value: 'kg', choices: choices('kg', 't') }}
        />
        <MoneyField
          name="target"
          label={w.target}
          optional={w.optional}
          value="4.20"
          currency={{ name: 'currency', label: w.currency, value: 'USD', choices: choices('USD', 'CNY', 'EUR', 'UZS') }}
        />
      </div>
      <div class="form-row">
        <SelectField name="incoterm" label={w.incoterm} choices={choices('EXW', 'FCA', 'CIF', 'DAP')} empty="—" value="CIF" />
        <DateField name="date" label={w.date} value="2027-01-15" />
      </div>
      <TextArea name="question" label={w.question} optional={w.optional} />
      <FileField name="photo" label={w.file} accept="image/*" multiple preview />
      <CheckboxField name="agree" label={w.agree} error={w.phoneErr} />
      <div class="form-foot">
        <Button>{w.send}</Button>
        <Button look="secondary">{w.save}</Button>
        <Button look="quiet">{w.close}</Button>
        <Button look="danger" confirm={w.sure}>
          {w.remove}
        </Button>
      </div>
    </form>
  )
}
