/**
 * The modules from the lowest to the highest, and what each may import. A module reaches another only through that
 * module's `index.ts`, and only one named here; news travels upward as events. The import checker reads this list.
 */
export const modules = [
  { name: 'directory', imports: [] },
  { name: 'house', imports: ['directory'] },
  { name: 'showroom', imports: ['directory', 'house'] },
  { name: 'trade', imports: ['directory', 'house', 'showroom'] },
  { name: 'investment', imports: ['directory', 'house'] },
] as const satisfies readonly { name: string; imports: readonly string[] }[]
