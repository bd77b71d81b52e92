import type { Parameters } from '../../../../kernel/errors.ts'
import { formatMoney, isCurrency } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import type { RecordedEvent } from '../../../../platform/events/record.ts'
import type { View } from '../../../../ui/view.ts'
import { type CapacityUnit, formatCapacity } from '../figure/capacity-units.ts'
import { figureKinds } from '../figure/figure.ts'
import { stages } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'

type Data = RecordedEvent['data']

/** An event of a project in the reader's words, with its figures. */
export function eventWords(view: View, { type, data }: RecordedEvent): string {
  return view.findText(`event.${type}`, wordsOf(view, data)) ?? type
}

function wordsOf(view: View, data: Data): Parameters {
  const t = projectsTexts(view.locale)
  const stage = (value: unknown) => {
    const known = stages.find((each) => each === value)
    return known ? t(`stage.${known}`) : ''
  }
  const kind = figureKinds.find((each) => each === data['kind'])
  const plain = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[name, value]]
    if (typeof value !== 'string') return []
    return [[name, /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(Temporal.PlainDate.from(value), view.locale) : value]]
  })
  return {
    ...Object.fromEntries(plain),
    from: stage(data['from']),
    to: stage(data['to']),
    stage: stage(data['stage']),
    figure: kind ? t(`figure.${kind}`) : '',
    value: kind ? valueWords(view, data) : '',
    replaced: data['replaces'] ? 'yes' : 'no',
  }
}

function valueWords(view: View, data: Data): string {
  const { minor, currency, year, jobs, quantity, unit, perYear } = data
  const t = projectsTexts(view.locale)
  if (typeof minor === 'string' && typeof currency === 'string' && isCurrency(currency))
    return `${formatMoney({ minor: BigInt(minor), currency }, view.locale)} (${String(year)})`
  if (typeof jobs === 'number') return t('board.jobs', { jobs })
  if (typeof quantity !== 'string') return ''
  return formatCapacity({ quantity, unit: unit as CapacityUnit, perYear: perYear === true }, view.locale)
}
