const IRREGULAR: Readonly<Record<string, string>> = {
  leaves: 'leaf',
  knives: 'knif',
  wives: 'wif',
  lives: 'lif',
  shelves: 'shelf',
  wolves: 'wolf',
  elves: 'elf',
  thieves: 'thief',
  sheaves: 'sheaf',
  hooves: 'hoof',
  loaves: 'loaf',
  halves: 'half',
  scarves: 'scarf',
  calves: 'calf',
  women: 'woman',
  men: 'man',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  geese: 'goos',
  mice: 'mous',
  lice: 'lous',
  oxen: 'ox',
  dice: 'di',
  lenses: 'len',
  people: 'person',
  persons: 'person',
}

/** Spellings of one word on two sides of the ocean, in order: each word is read as the American one. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/sulph/, 'sulf'],
  [/(?<=col|flav|harb|lab|arm|hon|neighb|vap|od|fav|sav|rum|hum)our/, 'or'],
  [/(?<=[bct])re(?=s?$)/, 'er'],
  [/aluminium/, 'aluminum'],
  [/^grey/, 'gray'],
  [/^tyre/, 'tire'],
  [/^mould/, 'mold'],
  [/^plough/, 'plow'],
  [/^draught/, 'draft'],
  [/^moustache/, 'mustache'],
  [/^pyjama/, 'pajama'],
  [/^aeroplane/, 'airplane'],
  [/jewellery/, 'jewelry'],
  [/yoghurt/, 'yogurt'],
  [/whiskey/, 'whisky'],
  [/haem/, 'hem'],
  [/anaesth/, 'anesth'],
  [/paed/, 'ped'],
  [/^oe(?=[st])/, 'e'],
  [/(?<=[a-z]{4})is(?=e[drs]?$|ing$|ation$)/, 'iz'],
  [/(?<=[aeiou])ll(?=e[dr]s?$|ing$)/, 'l'],
]

const BRITISH = new RegExp(SPELLINGS.map(([british]) => british.source).join('|'))

/** The stem of a folded English word, British spelling read as American: plural, -ed, -ing, last e; y is i (dry, dried, dries → dri). */
export function stemEnglish(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word.length === 3 ? word.replace(/y$/, 'i').replace(/(?<=i)e$/, '') : word
  let stem = word
  if (BRITISH.test(word)) for (const [british, american] of SPELLINGS) stem = stem.replace(british, american)
  if (stem.endsWith('ies')) stem = stem.slice(0, -2)
  else if (/[^su]s$/.test(stem) && !stem.endsWith('is')) stem = stem.slice(0, -1)
  const bare = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(stem)?.[1]
  if (bare !== undefined && bare.length >= 3 && !stem.endsWith('eed')) {
    stem = bare.replace(/([bdfgmnprt])\1$/, '$1')
  }
  return stem.replace(/(?<=.{3})e$/, '').replace(/(?<=.{2})y$/, 'i')
}
