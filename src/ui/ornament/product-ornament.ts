import { bowl } from './bowl.ts'
import { garden } from './garden.ts'
import { girih } from './girih.ts'
import { ikat } from './ikat.ts'
import { defaultPalette, type Palette } from './palette.ts'
import { chooser, hashText } from './random.ts'
import { type Canvas, suzani } from './suzani.ts'
import { svgDocument } from './svg.ts'

/** The families of ornament a house can choose from in its settings. */
export const ornamentFamilies = ['suzani', 'ikat', 'girih', 'bowl', 'garden'] as const
export type OrnamentFamily = (typeof ornamentFamilies)[number]

const draw: Record<OrnamentFamily, (canvas: Canvas) => string> = { suzani, ikat, girih, bowl, garden }

/** Words in a category's slug that call for a family; any other category gets one by its hash. */
const callings: [RegExp, OrnamentFamily][] = [
  [/ceram|potter|kulol|dish|clay|confection|sweet|honey|bread/, 'bowl'],
  [/silk|ikat|adras|textile|cotton|yarn|fabric|cloth|apparel|garment|knit|grain|pulse|oil/, 'ikat'],
  [/suzani|embroider|carpet|rug|gold|felt|souvenir|herb|spice|tea|leather|fur|wool/, 'suzani'],
  [/fruit|nut|apricot|raisin|juice|vegetable|grape|wine/, 'garden'],
  [/metal|copper|marble|stone|build|wood|carv|tile|glass|machine|electr|pipe|chem|mineral/, 'girih'],
]

export interface ProductOrnament {
  /** What makes this drawing its own: the product's name or slug. */
  seed: string
  /** The category's slug; it chooses the family. */
  category: string
  size?: 'square' | 'landscape' | undefined
  /** What a screen reader says; without it the drawing is decoration. */
  label?: string | undefined
  palette?: Palette | undefined
  /** The families in use; all unless told. */
  families?: readonly OrnamentFamily[] | undefined
}

/** The family of ornament a category is drawn in. */
export function ornamentFamily(category: string, families: readonly OrnamentFamily[] = ornamentFamilies): OrnamentFamily {
  const called = callings.find(([words, family]) => words.test(category) && families.includes(family))
  return called?.[1] ?? families[hashText(category) % families.length] ?? 'suzani'
}

/** The families a house chose by name; all when it chose none that we have. */
export function familiesOf(names: readonly string[] = []): readonly OrnamentFamily[] {
  const chosen = ornamentFamilies.filter((family) => names.includes(family))
  return chosen.length > 0 ? chosen : ornamentFamilies
}

/** A picture for what has no photo: 400 × 300, or 320 × 320 when square. The same text always gives the same drawing. */
export function productOrnament(asked: ProductOrnament): string {
  const [width, height] = asked.size === 'square' ? [320, 320] : [400, 300]
  const family = ornamentFamily(asked.category, asked.families)
  const seed = `${asked.category}/${asked.seed}`
  const canvas = {
    width,
    height,
    palette: asked.palette ?? defaultPalette,
    choose: chooser(seed),
    id: `o${hashText(seed).toString(36)}`,
  }
  return svgDocument({ width, height, label: asked.label, body: draw[family](canvas) })
}
