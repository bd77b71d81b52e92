import { localeNames, locales } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  ButtonLink,
  CheckboxField,
  DataTable,
  EmptyState,
  FieldError,
  Notice,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { clock, type View } from '../../../../ui/view.ts'
import type { Sector } from '../../projects/setup/setup.queries.ts'
import type { Site } from '../../sites/site.ts'
import { climateTexts } from '../climate-texts.ts'
import { topics } from '../indicator/indicator.ts'
import type { MadeDeck } from './deck.queries.ts'
import { deckFormats, type DeckSection, deckSections } from './sections.ts'

interface Props {
  readonly view: View
  readonly sites: readonly Site[]
  readonly sectors: readonly Sector[]
  readonly decks: readonly MadeDeck[]
  /** The deck that was made just now. */
  readonly made: string | undefined
  readonly refused: Refused | undefined
}

const path = '/staff/investment/deck'

/** A deck for one investor: chosen on one page, made at once, and kept as it was handed over. */
export function DeckView(props: Props) {
  const { view, decks, made, refused } = props
  const { locale, to } = view
  const t = climateTexts(locale)
  const fresh = decks.find(({ id }) => id === made)
  return (
    <>
      <PageHead title={t('deck.title')} lead={t('deck.lead')} />
      <Problem refused={refused} />
      {fresh && (
        <Notice tone="success" title={t('deck.ready', { investor: fresh.investor })}>
          <ButtonLink href={to(`${path}/${fresh.id}/file`)}>
            {t('deck.download', { format: fresh.format.toUpperCase() })}
          </ButtonLink>
        </Notice>
      )}
      <DeckForm {...props} />
      <Section title={t('deck.recent')} look="panel">
        <DataTable
          caption={t('deck.recent')}
          hideCaption
          rows={[...decks]}
          empty={<EmptyState title={t('deck.none')} />}
          columns={[
            {
              key: 'investor',
              label: t('deck.investor'),
              primary: true,
              cell: ({ id, investor }) => <a href={to(`${path}/${id}/file`)}>{investor}</a>,
            },
            {
              key: 'locale',
              label: t('deck.language'),
              cell: (deck) => <span lang={deck.locale}>{localeNames[deck.locale]}</span>,
            },
            {
              key: 'format',
              label: t('deck.format'),
              cell: ({ format, bytes }) => `${format.toUpperCase()}, ${Math.ceil(bytes / 1024)} KB`,
            },
            { key: 'by', label: t('deck.madeBy'), cell: ({ madeBy, madeAt }) => `${madeBy}, ${clock(view, madeAt)}` },
          ]}
        />
      </Section>
    </>
  )
}

function DeckForm({ view, sites, sectors, refused }: Props) {
  const { locale, to } = view
  const t = climateTexts(locale)
  const field = fieldsOf(view, 'deck', refused, { locale: 'zh-Hans', format: 'pptx', sections: deckSections.join('\n') })
  const chosen = (name: string) => field(name, '').value.split('\n')
  const sections = field('sections', t('deck.sections'))
  return (
    <Section look="panel">
      <form class="form" method="post" action={to(path)} novalidate data-once="">
        <div class="fields-row">
          <TextField {...field('investor', t('deck.investor'))} hint={t('deck.investorHint')} maxlength={120} required />
          <SelectField
            {...field('locale', t('deck.language'))}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
          <SelectField
            {...field('format', t('deck.format'))}
            choices={deckFormats.map((format) => ({ value: format, label: t(`deck.format.${format}`) }))}
          />
          <SelectField
            {...field('sector', t('deck.sector'))}
            empty={t('deck.anySector')}
            choices={sectors.map(({ code, names }) => ({ value: code, label: wordsFor(names, locale) }))}
          />
        </div>
        <fieldset class="tick-list">
          <legend class="field-label">{t('deck.sections')}</legend>
          {deckSections.map((section) => (
            <CheckboxField
              name="sections"
              id={`section-${section}`}
              label={sectionTitle(section, t)}
              value={section}
              checked={chosen('sections').includes(section)}
            />
          ))}
          {sections.error && <FieldError id={`${sections.id}-error`}>{sections.error}</FieldError>}
        </fieldset>
        {sites.length > 0 && (
          <fieldset class="tick-list">
            <legend class="field-label">{t('deck.sites')}</legend>
            {sites.map(({ id, names }) => (
              <CheckboxField
                name="sites"
                id={`site-${id}`}
                label={wordsFor(names, locale)}
                value={id}
                checked={chosen('sites').includes(id)}
              />
            ))}
          </fieldset>
        )}
        <Button>{t('deck.make')}</Button>
        <p class="field-hint wait-words" role="status">
          {t('deck.wait')}
        </p>
      </form>
    </Section>
  )
}

function sectionTitle(section: DeckSection, t: ReturnType<typeof climateTexts>): string {
  const topic = topics.find((one) => one === section)
  if (topic) return t(`topic.${topic}`)
  return t(`section.${section as Exclude<DeckSection, (typeof topics)[number]>}`)
}
