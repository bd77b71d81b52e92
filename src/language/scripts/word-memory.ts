/** Words kept; a long book has some 60,000 different ones. */
const SLOTS = 1 << 17
/** Longer words are not kept: they hardly recur. */
const LONGEST = 24

/**
 * What was made of words lately. A word has one place, which the next word of the same hash takes.
 * Letters are copied, so that no text is held in memory by one of its words.
 */
export class WordMemory {
  #letters = new Uint16Array(SLOTS * LONGEST)
  #lengths = new Uint8Array(SLOTS)
  #made: string[] = Array.from({ length: SLOTS }, () => '')
  #slot = 0

  /** What was made of [from, to) of `text`, or undefined. */
  find(text: string, from: number, to: number): string | undefined {
    const length = to - from
    if (length > LONGEST) return undefined
    let hash = length
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1)
    this.#slot = slot
    if (this.#lengths[slot] !== length) return undefined
    for (let at = from, place = slot * LONGEST; at < to; at++, place++)
      if (this.#letters[place] !== text.charCodeAt(at)) return undefined
    return this.#made[slot]
  }

  /** Keeps what was made of the word that `find` was last asked for in vain. */
  keep(word: string, made: string): string {
    if (word.length > LONGEST) return made
    const slot = this.#slot
    this.#lengths[slot] = word.length
    for (let at = 0, place = slot * LONGEST; at < word.length; at++, place++) this.#letters[place] = word.charCodeAt(at)
    this.#made[slot] = made
    return made
  }
}
