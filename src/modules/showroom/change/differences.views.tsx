import { isLocale, type Locale } from '../../../kernel/locale.ts'
import { SideBySide, type Content } from '../../../ui/components/index.ts'
import { makerTexts } from '../maker-door/texts.ts'
import type { FactWords } from './fact-words.ts'
import type { Fact, Facts } from './facts.ts'

interface Props {
  readonly locale: Locale
  readonly change: { readonly subject: 'product' | 'maker'; readonly before: Facts; readonly after: Facts }
  readonly words: FactWords
  /** What it is about, so that several on one page are told apart. */
  readonly title: string
  /** Where the pictures of a wish lie for this reader: the id comes behind it. */
  readonly pictures: string
  /** What stands there today, where somebody changed it meanwhile. */
  readonly now?: Facts | undefined
  readonly conflicts?: readonly string[] | undefined
}

/** What a wish would change, before and after beside each other; only what differs. */
export function Differences({ locale, change, words, title, pictures, now = {}, conflicts = [] }: Props) {
  const t = makerTexts(locale)
  const fresh = Object.keys(change.before).length > 0 && Object.values(change.before).every((fact) => fact === null)
  const paths = inOrder(Object.keys(change.after)).filter((path) => !(fresh && isEmpty(change.after[path])))
  const show = (path: string, fact: Fact | undefined) => <FactCell {...{ locale, path, words, pictures }} fact={fact ?? null} />
  return (
    <SideBySide
      caption={`${t('change.differences')}: ${title}`}
      corner={t('change.field')}
      heads={[...(fresh ? [] : [t('change.before')]), ...(conflicts.length > 0 ? [t('change.now')] : []), t('change.after')]}
      changedLabel={t('change.changed')}
      rows={paths.map((path) => ({
        label: words.name(change.subject, path),
        cells: [
          ...(fresh ? [] : [{ value: show(path, change.before[path]) }]),
          ...(conflicts.length > 0
            ? [{ value: conflicts.includes(path) ? show(path, now[path]) : '', changed: conflicts.includes(path) }]
            : []),
          { value: show(path, change.after[path]), changed: !fresh },
        ],
      }))}
    />
  )
}

const isEmpty = (fact: Fact | undefined) =>
  fact === null || fact === undefined || fact === '' || (Array.isArray(fact) && fact.length === 0)

// As a person reads a product: what it is, what it costs, how it comes.
const order = [
  'names',
  'categoryId',
  'sku',
  'price',
  'currency',
  'priceUnit',
  'priceBreaks',
  'priceDisplay',
  'unit',
  'moq',
  'moqUnit',
  'stock',
  'leadTimeDays',
  'description',
  'packaging',
  'photos',
  'certificates',
  'place',
  'founded',
  'employees',
  'hs6',
  'nationalCodes',
  'netWeightKg',
  'shelfLifeMonths',
  'details',
  'state',
]

function inOrder(paths: readonly string[]): string[] {
  const rank = (path: string) => order.indexOf(path.split('.')[0] ?? '') + 1 || order.length
  return paths.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
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
        {(fact as readonly string[]).map((id, at) => (
          <img src={`${pictures}/${id}`} width={96} height={96} loading="lazy" alt={label('change.photo', { number: at + 1 })} />
        ))}
      </span>
    )
  }
  const tag = path.split('.')[1] ?? ''
  return (
    <span class="fact" lang={isLocale(tag) && fact !== null && tag !== locale ? tag : undefined}>
      {words.value(path, fact)}
    </span>
  )
}
