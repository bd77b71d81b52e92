import pairs from 'opencc-js/dict/TSCharacters'

const SIMPLIFIED = new Map<string, string>()
for (const pair of pairs.split('|')) {
  const [traditional = '', simplified = ''] = pair.split(' ')
  // What lies beyond the plane of everyday writing, fonts and input methods do not know either.
  if (traditional.length === 1 && simplified.length === 1) SIMPLIFIED.set(traditional, simplified)
}
// One for one, as goods are written; the last are elements, of which the island has names of its own.
for (const [traditional, simplified] of '乾干 麼么 甚什 鍊链 醯酰 矽硅 鈽钚 鎝锝 錼镎 鋂镅 鉲锎 鑀锿 鍅钫 鎦镥'.split(' '))
  SIMPLIFIED.set(traditional!, simplified!)

// 薴 is written 苧, which is itself the old form of 苎: whoever reads twice must not read further than who reads once.
for (const [traditional, simplified] of SIMPLIFIED) SIMPLIFIED.set(traditional, SIMPLIFIED.get(simplified) ?? simplified)

/** The text with traditional characters written simplified, one for one. */
export function simplify(text: string): string {
  return text.replace(/[㐀-鿿豈-﫿]/g, (char) => SIMPLIFIED.get(char) ?? char)
}
