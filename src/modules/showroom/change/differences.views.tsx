import { isLocale, type Locale } from '../../../kernel/locale.ts'
import { SideBySide, type Content } from '../../../ui/components/index.ts'
import { makerTexts } from '../maker-door/texts.ts'
import type { FactWords } from './fact-words.ts'
import type { Fact, Facts } from './facts.ts'

interface Props {
  readonly locale: Locale
  readonly change: { readonly subject: 'product' | 'maker'; readonly before: Facts; readonly after: Facts }
  readonly words: FactWords
  /** Where the pictures of a wish lie for this reader: the id comes behind it. */
  readonly pictures: string
  /** What stands there today, where somebody changed it meanwhile. */
  readonly now?: Facts | undefined
  readonly conflicts?: readonly string[] | undefined
}

/** What a wish would change, before and after beside each other; only what differs. */
export function Differences({ locale, change, words, pictures, now = {}, conflicts = [] }: Props) {
  const t = makerTexts(locale)
  const fresh = Object.keys(change.before).length > 0 && Object.values(change.before).every((fact) => fact === null)
  const paths = Object.keys(change.after).filter((path) => !(fresh && change.after[path] === null))
  const show = (path: string, fact: Fact | undefined) => <FactCell {...{ locale, path, words, pictures }} fact={fact ?? null} />
  return (
    <SideBySide
      caption={t('change.differences')}
      corner={t('change.field')}
      heads={[...(fresh ? [] : [t('change.before')]), ...(conflicts.length > 0 ? [t('change.now')] : []), t('change.after')]}
      changedLabel={t('change.changed')}
      rows={paths.map((path) => ({
        label: words.name(change.subject, path),
        cells: [
          ...(fresh ? [] : [{ value: show(path, change.before[path]) }]),
          ...(conflicts.length > 0 ? [{ value: conflicts.includes(path) ? show(path, now[path]) : '', changed: conflicts.includes(path) }] : []),
          { value: show(path, change.after[path]), changed: !fresh },
        ],
      }))}
    />
  )
}

interface CellProps extends Pick<Props, 'locale' | 'words' | 'pictures'> {
  readonly path: string
  readonly fact: Fact
}

function FactCell({ locale, path, fact, words, pictures }: CellProps): Content {
  if (path === 'photos' && Array.isArray(fact) && fact.length > 0) {
    const label = makerTexts(locale)
    return (
      <span class="photo-strip">
        {(fact as readonly string[]).map((id, at) => <img src={`${pictures}/${id}`} width={96} height={96} loading="lazy" alt={label('change.photo', { number: at + 1 })} />)}
      </span>
    )
  }
  const tag = path.split('.')[1] ?? ''
  return <span class="fact" lang={isLocale(tag) && fact !== null && tag !== locale ? tag : undefined}>{words.value(path, fact)}</span>
}
