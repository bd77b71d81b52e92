import type { FormValues } from '../../../../platform/http/form.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Notice,
  PageHead,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import { type Party, partyKinds } from '../party.ts'
import { printedName } from '../printed-names.ts'
import type { PartyMatch } from '../resolve-parties.ts'
import { partyTexts } from '../texts.ts'
import { PartyName } from './party-name.tsx'

interface Props {
  readonly view: View
  readonly party?: Party
  readonly refused?: Refused
  readonly similar?: readonly PartyMatch[]
  readonly stored?: FormValues
}

/** The form of one party: what is printed, who it is for the registry, and how it is written otherwise. */
export function FormView({ view, party, refused, similar, stored }: Props) {
  const t = partyTexts(view.locale)
  const field = fieldsOf(view, 'party', refused, party ? valuesOf(party) : stored)
  const title = party ? t('edit.title', { name: printedName(party, view.locale).text }) : t('new.title')
  const back = view.to(party ? `/staff/directory/${party.id}` : '/staff/directory')
  return (
    <>
      <PageHead
        title={title}
        above={
          <Breadcrumbs
            label={uiTexts(view.locale)('pages')}
            links={[
              { href: view.to('/staff/directory'), label: t('nav.directory') },
              { href: '', label: title },
            ]}
          />
        }
      />
      <Problem refused={refused} />
      {similar && <Similar view={view} similar={similar} />}
      <form
        class="staff-form"
        method="post"
        action={view.to(party ? `/staff/directory/${party.id}/edit` : '/staff/directory/new')}
        novalidate
        data-once=""
      >
        {party && <input type="hidden" name="revision" value={String(refused?.values['revision'] ?? party.revision)} />}
        {similar && <input type="hidden" name="seen" value={similar.map((match) => match.party.id).join(' ')} />}
        <Section look="panel" title={t('names')}>
          <p class="field-hint">{t('namesHint')}</p>
          <LocalizedFields locale={view.locale} field={field} parts={[{ name: 'names', label: t('names'), maximum: 300 }]} />
        </Section>
        <Section look="panel">
          <div class="form-row">
            <SelectField
              {...field('kind', t('kind'))}
              choices={partyKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <TextField {...field('country', t('country'))} hint={t('countryHint')} maxlength={2} />
            <TextField {...field('registryNumber', t('registryNumber'))} hint={t('registryNumberHint')} maxlength={60} />
          </div>
          <TextArea {...field('spellings', t('moreSpellings'))} rows={3} />
          <TextArea {...field('note', t('note'))} rows={3} maxlength={2000} />
        </Section>
        <div class="form-foot">
          <Button>{t('save')}</Button>
          <ButtonLink look="quiet" href={back}>
            {uiTexts(view.locale)('cancel')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

function Similar({ view, similar }: { readonly view: View; readonly similar: readonly PartyMatch[] }) {
  const t = partyTexts(view.locale)
  return (
    <Notice tone="warning" title={t('new.similar')}>
      <ul class="name-list">
        {similar.map(({ party, reason, spelling }) => (
          <li>
            <PartyName view={view} party={party} /> <span>{t(`reason.${reason}`, { spelling })}</span>
          </li>
        ))}
      </ul>
      <p>{t('new.similarHint')}</p>
    </Notice>
  )
}

function valuesOf({ names, kind, country, registryNumber, note }: Party): FormValues {
  const texts = Object.entries(names).map(([tag, text]) => [`names.${tag}`, text ?? ''])
  return { ...Object.fromEntries(texts), kind, country: country ?? '', registryNumber: registryNumber ?? '', note }
}
