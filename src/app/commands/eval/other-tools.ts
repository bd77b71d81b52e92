export interface Converter { name: string; toLatin(text: string): string; toCyrillic(text: string): string }

/** npm converters to stand beside ours; none where the packages of development are not installed. */
export async function otherConverters(): Promise<Converter[]> {
  const module = await import('lotin-kirill').catch(() => undefined)
  if (module === undefined) return []
  // An older module inside a module: its default is one step deeper in Node than its types say.
  const Tool = (module.default as unknown as { default?: typeof module.default }).default ?? module.default
  const tool = new Tool()
  return [{ name: 'lotin-kirill', toLatin: (text) => tool.textToLatin(text), toCyrillic: (text) => tool.textToCyrillic(text) }]
}

/** What pinyin-pro alone reads, without tones and spaces. */
export async function plainPinyin(): Promise<(han: string) => string[]> {
  const { pinyin } = await import('pinyin-pro')
  return (han) => pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
}
