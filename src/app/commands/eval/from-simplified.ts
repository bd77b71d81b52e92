import pairs from 'opencc-js/dict/STCharacters'

let traditional: Map<string, string> | undefined

/** Simplified characters as traditional ones, each by its commonest form. */
export function fromSimplified(text: string): string {
  traditional ??= new Map(pairs.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]))
  return [...text].map((char) => traditional!.get(char) ?? char).join('')
}
