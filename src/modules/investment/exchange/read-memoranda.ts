import { localeOf } from '../../../kernel/locale.ts'
import { fieldError } from '../../../platform/http/form.ts'
import { draftMemorandumSchema } from '../memoranda/memorandum.schema.ts'
import type { Field } from './fields.ts'
import type { KnownWords } from './known-words.ts'
import type { PaperRow } from './plan.ts'
import type { RowReader } from './row-reader.ts'

const languageWords: readonly (readonly [RegExp, string])[] = [
  [/узб|oʻzb|o['‘’]?zb|ўзб|乌|uzb/iu, 'uz'],
  [/рус|russ|rus|俄/iu, 'ru'],
  [/кит|xit|chin|中|汉/iu, 'zh-Hans'],
  [/англ|ingl|engl|英/iu, 'en'],
]

/** One row as a paper with its sides; undefined when something is wrong with it, told in the reader's faults. */
export function readMemorandum(reader: RowReader, known: KnownWords, today: Temporal.PlainDate): PaperRow | undefined {
  const kind = reader.word('kind', known.paperKind) ?? 'memorandum'
  const signedOn = reader.day('signedOn')
  const validUntil = reader.day('validUntil')
  if (signedOn && Temporal.PlainDate.compare(signedOn, today) > 0) reader.refuse('signedOn', 'in_the_future')
  if (signedOn && validUntil && Temporal.PlainDate.compare(signedOn, validUntil) > 0)
    reader.refuse('validUntil', 'before_signing')
  const parsed = draftMemorandumSchema.safeParse({
    kind,
    title: reader.localized('title'),
    place: reader.text('place'),
    validUntil: validUntil?.toString(),
    languages: languages(reader),
    parties: [],
  })
  for (const issue of parsed.error?.issues ?? []) {
    const { code, params } = fieldError(issue)
    const at = String(issue.path[0])
    reader.refuse((['place', 'validUntil', 'languages', 'kind'].includes(at) ? at : 'title') as Field, code, params)
  }
  const parties = (['home', 'partner'] as const).flatMap((side) =>
    reader.parties(side).map((party) => ({ ...party, side, signatoryPost: reader.text(`${side}Post`).slice(0, 200) })),
  )
  for (const { name, field } of parties) if (name.length > 300) reader.refuse(field, 'too_long', { maximum: 300 })
  // What is signed was signed by somebody: the house takes no paper with one side.
  if (signedOn)
    for (const side of ['home', 'partner'] as const)
      if (!parties.some((party) => party.side === side)) reader.refuse(side, 'side_missing')
  if (!parsed.success || reader.faults.length > 0) return undefined
  const { projectId: _, parties: __, ...paper } = parsed.data
  const number = reader.text('number')
  return {
    row: reader.row,
    number,
    paper,
    signedOn,
    project: reader.text('project'),
    projectCell: reader.cell('project'),
    parties,
  }
}

function languages(reader: RowReader): string[] {
  const words = reader
    .text('languages')
    .split(/[,;、，；/\s]+/)
    .filter((word) => word !== '')
  const found = words.flatMap((word) => {
    const known = localeOf(word) ?? languageWords.find(([pattern]) => pattern.test(word))?.[1]
    if (!known) reader.refuse('languages', 'word_unknown', { text: word.slice(0, 30) })
    return known ? [known] : []
  })
  return [...new Set(found)]
}
