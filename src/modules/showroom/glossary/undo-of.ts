/** What undoes the state of a word: the address of the press, and the key of its label. */
export const undoOf = {
  'built-in': { address: 'off', label: 'glossary.switchOff' },
  off: { address: 'on', label: 'glossary.switchOn' },
  own: { address: 'take-back', label: 'glossary.takeBack' },
  gone: { address: 'add', label: 'glossary.putBack' },
} as const
