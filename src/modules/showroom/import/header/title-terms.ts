import { currencyInPhrase } from '../values/currency.ts'

const ABOUT_PRICES = /цен|стоимост|валют|нарх|прайс|price|currency|narx|valyuta|价|币/iu
const INCOTERM = /(?<!\p{L})(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)(?!\p{L})/u

/** Currency and Incoterm that the lines above a table set for all its prices. */
export function titleTerms(lines: readonly string[]): { currency?: string; incoterm?: string } {
  const currency = lines
    .filter((line) => ABOUT_PRICES.test(line))
    .map((line) => currencyInPhrase(line)?.code)
    .find(Boolean)
  const incoterm = lines.map((line) => INCOTERM.exec(line)?.[1]).find(Boolean)
  return { ...(currency && { currency }), ...(incoterm && { incoterm }) }
}
