import type { Ctx } from '../../../platform/context.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { wordsFor, langFor } from '../../../platform/texts/text-for.ts'
import { Button, type Choice, Section, TextArea } from '../../../ui/components/index.ts'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { sectors } from '../projects/setup/setup.queries.ts'
import type { SubjectKind } from './interest.ts'
import { interestTexts } from './interest-texts.ts'
import { ProfileFields } from './profile-fields.tsx'
import { ConsentFields, StrangerFields } from './stranger-fields.tsx'

/** The sectors of the house as they are chosen from. */
export async function sectorChoices({ db, locale }: Pick<Ctx, 'db' | 'locale'>): Promise<Choice[]> {
  return (await sectors(db))
    .filter(({ archived }) => !archived)
    .map(({ code, names }) => ({ value: code, label: wordsFor(names, locale), lang: langFor(names, locale) }))
}

export interface InterestFormProps {
  readonly view: View
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly sectors: readonly Choice[]
  /** What is known of the reader already. */
  readonly known?: FormValues
  readonly refused?: Refused | undefined
}

/** The form with which an investor says that a site, an offer or a project is of interest; it stands on each of their pages. */
export function InterestForm({ view, subject, sectors: choices, known, refused }: InterestFormProps) {
  const { locale, house } = view
  const t = interestTexts(locale)
  const field = fieldsOf(view, 'interest', refused, known)
  return (
    <div class="no-print">
      <Section title={t('form.title')} look="panel" id="interest">
        <p class="field-hint">{t('form.lead', { hours: house.answerWithinHours })}</p>
        <form class="form" method="post" action={view.to('/invest/interest')} novalidate data-once="">
          <input type="hidden" name="kind" value={subject.kind} />
          <input type="hidden" name="id" value={subject.id} />
          <StrangerFields locale={locale} house={house} field={field} />
          <TextArea {...field('question', t('form.question'))} optional={uiTexts(locale)('optional')} rows={3} maxlength={4000} />
          <details class="tongue" open={refused !== undefined}>
            <summary>{t('form.looksFor')}</summary>
            <div class="form">
              <ProfileFields locale={locale} sectors={choices} field={field} />
            </div>
          </details>
          <ConsentFields locale={locale} house={house} field={field} />
          <Button>{t('form.send')}</Button>
        </form>
      </Section>
    </div>
  )
}
