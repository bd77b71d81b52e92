const IRREGULAR: Readonly<Record<string, string>> = {
  leaves: 'leaf',
  knives: 'knif',
  shelves: 'shelf',
  loaves: 'loaf',
  halves: 'half',
  scarves: 'scarf',
  calves: 'calf',
  women: 'woman',
  men: 'man',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  people: 'person',
  persons: 'person',
}

/** The stem of a folded English word: plural, -ed, -ing, last e; y is i (dry, dried, dries → dri). */
export function stemEnglish(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word.length === 3 ? word.replace(/y$/, 'i') : word
  let stem = word
  if (stem.endsWith('ies')) stem = stem.slice(0, -2)
  else if (/[^su]s$/.test(stem) && !stem.endsWith('is')) stem = stem.slice(0, -1)
  const bare = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(stem)?.[1]
  if (bare !== undefined && bare.length >= 3 && !stem.endsWith('eed')) {
    stem = bare.replace(/([bdfgmnprt])\1$/, '$1')
  }
  return stem.replace(/(?<=.{3})e$/, '').replace(/(?<=.{2})y$/, 'i')
}
