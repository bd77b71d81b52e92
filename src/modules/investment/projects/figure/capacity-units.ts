import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { plain } from '../../../../kernel/decimal.ts'
import { type Unit, unitName } from '../../../../kernel/unit.ts'
import { projectsTexts } from '../texts.ts'

// UN/ECE Recommendation 20; those of power are of no use to a catalogue of goods.
const powerUnits = ['MAW', 'KWT', 'MWH', 'GWH'] as const
const goodsUnits = ['H87', 'TNE', 'KGM', 'SET', 'PR', 'MTR', 'MTK', 'MTQ', 'LTR', 'XBX', 'XPK'] as const satisfies readonly Unit[]

/** What a plant's capacity is counted in. */
export const capacityUnits = [...powerUnits, ...goodsUnits] as const
export type CapacityUnit = (typeof capacityUnits)[number]

const isPower = (unit: CapacityUnit): unit is (typeof powerUnits)[number] => (powerUnits as readonly string[]).includes(unit)

export function capacityUnitName(unit: CapacityUnit, locale: Locale): string {
  return isPower(unit) ? projectsTexts(locale)(`unit.${unit}`) : unitName(unit, locale)
}

/** `500 MW`, `20 000 pcs a year`. */
export function formatCapacity(
  { quantity, unit, perYear }: { readonly quantity: string; readonly unit: CapacityUnit; readonly perYear: boolean },
  locale: Locale,
): string {
  const amount = `${groupDigits(plain(quantity), locale)} ${capacityUnitName(unit, locale)}`
  return perYear ? projectsTexts(locale)('capacity.perYear', { amount }) : amount
}
