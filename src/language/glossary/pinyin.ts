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

/** Every pair of neighbouring syllables of a run, joined: what a spoken name is found by. */
export function pinyinPairs(han: string): string[] {
  const parts = syllables(han)
  return parts.slice(1).map((part, at) => `${parts[at]}${part}`)
}
