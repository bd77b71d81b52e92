/** What goods of a thing have on the shelf: the thing in the name, or among what belongs to them. */
export const bears = (id: string): string => {
  const term = id.replaceAll("'", "''")
  return `'^§${term}' | '~§${term}'`
}
