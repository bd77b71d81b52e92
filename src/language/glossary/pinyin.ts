import { pinyin } from 'pinyin-pro'

/** 杏干 → `xinggan`: without tones, ü as v, as people type it. */
export function joinedPinyin(han: string): string {
  return syllables(han).join('')
}

/** 杏干 → `xg`. */
export function initialsOf(han: string): string {
  return syllables(han)
    .map((syllable) => syllable[0] ?? '')
    .join('')
}

function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
}

const longestSound = 4

/** Every two to four neighbouring syllables of a run, joined: what a spoken name is found by. */
export function soundRuns(han: string): string[] {
  const parts = syllables(han)
  const found: string[] = []
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 2; to <= Math.min(parts.length, from + longestSound); to += 1) found.push(parts.slice(from, to).join(''))
  }
  return found
}
