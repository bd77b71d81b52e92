import { type Locale, localeNames, locales } from '../../kernel/locale.ts'
import { type Party, partyTexts, printedName, printedNames, type Spelling } from '../../modules/directory/index.ts'
import type { Maker } from '../../modules/showroom/index.ts'
import { countryName } from '../../platform/texts/country-name.ts'
import { DefinitionList, PageHead, Section } from '../../ui/components/index.ts'
import { MakerTile } from '../catalogue/makers.views.tsx'

interface Props {
  readonly locale: Locale
  readonly place: Party
  readonly spellings: readonly Spelling[]
  readonly makers: readonly Maker[]
}

export function PlaceView({ locale, place, spellings, makers }: Props) {
  const t = partyTexts(locale)
  const name = printedName(place, locale)
  const names = printedNames(place)
  const printed = new Set(Object.values(names))
  const others = spellings.map(({ spelling }) => spelling).filter((spelling) => !printed.has(spelling))
  return (
    <>
      <PageHead
        title={name.text}
        lang={name.lang === locale ? undefined : name.lang}
        lead={place.country ? countryName(place.country, locale) : t('kind.place')}
      />
      <Section look="panel">
        <DefinitionList
          wide
          items={[
            ...locales.map((tag) => ({ label: localeNames[tag], value: names[tag] && <span lang={tag}>{names[tag]}</span> })),
            { label: t('places.called'), value: others.join(' · ') },
          ]}
        />
      </Section>
      {makers.length > 0 && (
        <Section title={t('places.makers')}>
          <div class="grid-cards">
            {makers.map((maker) => (
              <MakerTile locale={locale} maker={maker} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}
