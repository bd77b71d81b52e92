/*
 * The Russian stemmer of the Snowball project by M. F. Porter (its description is public);
 * this writing of it is ours.
 */
const GERUND = /(?:(?<=[ая])(?:в|вши|вшись)|(?:ив|ивши|ившись|ыв|ывши|ывшись))$/
const REFLEXIVE = /(?:ся|сь)$/
const ADJECTIVE = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/
const PARTICIPLE = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|(?:ивш|ывш|ующ))$/
const VERB =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю))$/
const NOUN = /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/
const DERIVED = /ость?$/

/** The stems of a Russian word, the likelier first: beside that of стаканчик stands that of стакан, коробочка is коробка, too. */
export function stemsRussian(word: string): string[] {
  const stem = stemRussian(word)
  const [, person] = /^(.{3,}[лнрв])ь?чик$/.exec(stem) ?? []
  if (person) return [stem, stemRussian(person)]
  const [, little] = /^(.*[аеиоуыэюя].*?)[ое]чк$/.exec(stem) ?? []
  return little && little.length > 2 ? [stem, `${little}к`, little] : [stem]
}

/** The stem of a lower-case Russian word (ё written е). */
function stemRussian(word: string): string {
  const start = word.search(/[аеиоуыэюя]/)
  if (start < 0 || word.length > 64) return word
  const head = word.slice(0, start + 1)
  let rest = word.slice(start + 1)
  const strip = (ending: RegExp): boolean => {
    const shorter = rest.replace(ending, '')
    if (shorter === rest) return false
    rest = shorter
    return true
  }
  if (!strip(GERUND)) {
    strip(REFLEXIVE)
    if (strip(ADJECTIVE)) strip(PARTICIPLE)
    else if (!strip(VERB)) strip(NOUN)
  }
  strip(/и$/)
  // Only behind a syllable of its own: прочность → прочн, but not гость.
  if (/[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя].*ость?$/.test(head + rest) && rest.search(DERIVED) > 1) strip(DERIVED)
  if (strip(/ейше?$/)) rest = rest.replace(/нн$/, 'н')
  else if (rest.endsWith('нн')) rest = rest.slice(0, -1)
  else strip(/ь$/)
  return head + rest
}
