import { powerOf, readAmount } from './amounts.ts'

// What a quantity may be counted in beside the house's own unit, as a factor on it.
type Factors = readonly (readonly [RegExp, number])[]

const areas: Factors = [
  [/км²|km²|km2|км2|кв\.?\s*км|平方公里/iu, 100],
  [/亩/u, 1 / 15],
  [/м²|m²|m2|м2|кв\.?\s*м|平方米|㎡/iu, 0.0001],
]
const powers: Factors = [
  [/ГВт|GVt|GW|吉瓦/iu, 1000],
  [/кВт|kVt|kW|千瓦/iu, 0.001],
]

/** Hectares that a cell states, in whichever unit beside it or in the title: ha, m², km², 亩; undefined where it states none. */
export const hectaresIn = (text: string, title: string) => inUnit(text, title, areas, 3)

/** Megawatts that a cell states: MW, kW, GW, 万千瓦. */
export const megawattsIn = (text: string, title: string) => inUnit(text, title, powers, 3)

/** A plain figure with the scale words beside it or in the title. */
export const figureIn = (text: string, title: string) => readAmount(text, powerOf(title))

function inUnit(text: string, title: string, factors: Factors, places: number): string | undefined {
  for (const words of [text, title]) {
    const found = factors.find(([unit]) => unit.test(words))
    if (!found) continue
    const [unit, factor] = found
    // A scale word within a unit, such as the thousand of 千瓦, is none of the number's own.
    const amount = readAmount(text.replace(unit, ''), powerOf(title.replace(unit, '')))
    return amount === undefined ? undefined : trimmed((Number(amount) * factor).toFixed(places))
  }
  return readAmount(text, powerOf(title))
}

const trimmed = (decimal: string) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)
