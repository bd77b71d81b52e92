/**
 * Uzbek suffixes in Latin as they follow a loan stem. A stem of the exception table
 * counts only when what follows it is a chain of these (mer|ning, not mer|os).
 */
const SUFFIXES = `
  lar i si im ing imiz ingiz m ng miz ngiz ni ning ga ka qa da dan gacha dagi dek day cha
  chi lik li siz dir mi gina kor dor zor xona noma soz sozlik shunos furush parast dosh
  iy viy ik ing man san siz la lash lan lashtir lashish lashtirish lashtirilgan lashgan
  langan lanish ladi landi lab lagan laydi lovchi ish ilgan uvchi ov ova ev eva ovich evich ovna evna
  ist izm chilik chasiga chalik niki yu u ku ya bop lararo aro
`
  .trim()
  .split(/\s+/)

const BY_FIRST = new Map<string, string[]>()
for (const suffix of new Set(SUFFIXES)) {
  const first = suffix[0] as string
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), suffix])
}

/** True when `rest` (lower-case Latin, from `from`) is empty or a chain of suffixes; at most 30 letters. */
export function isSuffixChain(rest: string, from = 0): boolean {
  const length = rest.length - from
  if (length > 30) return false
  let reached = 1
  for (let at = 0; at < length; at++) {
    if ((reached & (1 << at)) === 0) continue
    for (const suffix of BY_FIRST.get(rest[from + at] as string) ?? []) {
      if (rest.startsWith(suffix, from + at)) reached |= 1 << (at + suffix.length)
    }
  }
  return (reached & (1 << length)) !== 0
}
