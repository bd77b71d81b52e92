import { localeNames, locales } from '../../../../kernel/locale.ts'
import { Button, DataTable, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import type { Merged } from '../merge/merger.queries.ts'
import type { Party, Spelling } from '../party.ts'
import { printedName } from '../printed-names.ts'
import { partyTexts } from '../texts.ts'

interface Props {
  readonly view: View
  readonly party: Party
  readonly spellings: readonly Spelling[]
  readonly merged: readonly Merged[]
  readonly refused: Refused | undefined
}

/** Every spelling of a party with its origin; further ones are added here, wrong ones taken away. */
export function SpellingsPart({ view, party, spellings, merged, refused }: Props) {
  const t = partyTexts(view.locale)
  const field = fieldsOf(view, 'spelling', refused)
  const base = `/staff/directory/${party.id}/spellings`
  const owner = (partyId: string) => merged.find((each) => each.partyId === partyId)
  return (
    <Section look="panel" title={t('spellings.title')}>
      <DataTable
        caption={t('spellings.title')}
        hideCaption
        rows={[...spellings]}
        columns={[
          {
            key: 'spelling',
            label: t('spellings.spelling'),
            primary: true,
            cell: ({ spelling, language }) => <span lang={language ?? undefined}>{spelling}</span>,
          },
          {
            key: 'language',
            label: t('spellings.language'),
            cell: ({ language }) => (language ? localeNames[language] : t('spellings.unknown')),
          },
          {
            key: 'origin',
            label: t('spellings.origin'),
            cell: ({ origin, partyId }) => {
              const from = owner(partyId)
              const of = from && ` · ${t('spellings.of', { name: printedName(from, view.locale).text })}`
              return `${t(`origin.${origin}`)}${of ?? ''}`
            },
          },
          {
            key: 'remove',
            label: '',
            cell: ({ id, origin, spelling }) =>
              origin !== 'printed' && (
                <form method="post" action={view.to(`${base}/${id}/remove`)}>
                  <Button small look="quiet">
                    {t('spellings.remove')}
                    <span class="sr-only"> {spelling}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <form class="form" method="post" action={view.to(base)} novalidate data-once="">
        <div class="form-row">
          <TextField {...field('spelling', t('spellings.add'))} maxlength={300} />
          <SelectField
            {...field('language', t('spellings.language'))}
            empty={t('spellings.unknown')}
            choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
          />
        </div>
        <div class="form-foot">
          <Button look="secondary">{t('spellings.add')}</Button>
        </div>
      </form>
    </Section>
  )
}
