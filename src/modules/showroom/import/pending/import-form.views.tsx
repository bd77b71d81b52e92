import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  DataTable,
  FileField,
  PageHead,
  Section,
  SelectField,
  StateBadge,
  type StateTone,
} from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { Category } from '../../category/category.queries.ts'
import { fieldOf } from '../../edit/field-of.ts'
import { FormNotices } from '../../edit/form-notices.tsx'
import type { ShownForm } from '../../form-fields.ts'
import { dayText } from '../../goods/goods-columns.tsx'
import type { Maker } from '../../maker/maker.queries.ts'
import { showroomTexts } from '../../texts.ts'
import { TABLE_LIMITS } from '../limits.ts'
import { makerTexts } from '../../maker-door/texts.ts'
import { doorOf, type PendingImport, type PendingState } from './pending-import.ts'

interface Props {
  readonly locale: Locale
  readonly form: ShownForm
  /** Absent: a maker sends the own table. */
  readonly makers: readonly Maker[] | undefined
  readonly categories: readonly Category[]
  readonly recent: readonly PendingImport[]
  readonly timeZone: string
}

export function ImportFormView(props: Props) {
  const { locale, form, makers, categories } = props
  const t = showroomTexts(locale)
  const own = makerTexts(locale)
  const field = fieldOf(locale, form)
  const file = (name: string, label: string) => ({ ...field(name, label), value: undefined })
  return (
    <>
      <PageHead
        title={makers ? t('import.title') : own('door.import.title')}
        lead={makers ? t('import.lead') : own('door.import.lead')}
      />
      <FormNotices locale={locale} form={form} />
      <Section look="panel">
        <form
          class="form"
          method="post"
          action={`/${locale}${doorOf({ forReview: !makers })}`}
          enctype="multipart/form-data"
          novalidate
          data-once=""
        >
          {makers && (
            <SelectField
              {...field('makerId', t('goods.maker'))}
              required
              empty={uiTexts(locale)('choose')}
              choices={makers
                .filter(({ archived }) => !archived)
                .map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
            />
          )}
          <FileField
            {...file('file', t('import.file'))}
            required
            hint={t('import.fileHint', { megabytes: TABLE_LIMITS.bytes / 1024 / 1024 })}
            accept=".xlsx,.csv,.txt,.tsv"
          />
          <FileField {...file('photos', t('import.photos'))} hint={t('import.photosHint')} accept=".zip" />
          <SelectField
            {...field('categoryId', t('import.category'))}
            empty={t('import.categoryAuto')}
            choices={categories.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
          />
          <div class="form-foot">
            <Button>{t('import.read')}</Button>
          </div>
        </form>
      </Section>
      <Recent {...props} />
    </>
  )
}

export const stateTones: Record<PendingState, StateTone> = {
  ready: 'warning',
  running: 'info',
  done: 'success',
  failed: 'error',
  cancelled: 'neutral',
}

function Recent({ locale, recent, timeZone }: Props) {
  const t = showroomTexts(locale)
  return (
    <Section title={t('import.recent')}>
      <DataTable
        caption={t('import.recent')}
        hideCaption
        rows={[...recent]}
        empty={<p class="field-hint">{t('import.recent.none')}</p>}
        columns={[
          {
            key: 'file',
            label: t('import.recent.file'),
            primary: true,
            cell: (each) => (
              <a class="name-link" href={`/${locale}${doorOf(each)}/${each.id}`}>
                {each.fileName}
              </a>
            ),
          },
          { key: 'maker', label: t('goods.maker'), cell: ({ makerNames }) => wordsFor(makerNames, locale) },
          { key: 'when', label: t('import.recent.when'), cell: ({ createdAt }) => dayText(createdAt, locale, timeZone) },
          {
            key: 'state',
            label: t('import.recent.outcome'),
            cell: ({ state }) => <StateBadge tone={stateTones[state]} label={t(`import.state.${state}`)} />,
          },
        ]}
      />
    </Section>
  )
}
