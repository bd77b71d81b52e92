import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, Section, StateBadge } from '../../../ui/components/index.ts'
import type { View } from '../../../ui/view.ts'
import { Answers } from './answers.views.tsx'
import type { InquiryMaker } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'

interface Props {
  readonly view: View
  readonly inquiryId: string
  readonly makers: readonly InquiryMaker[]
}

/** The makers whose goods an inquiry asks for, with what each answered, and the way to write to them. */
export function InquiryMakers({ view, inquiryId, makers }: Props) {
  const t = tradeMakerTexts(view.locale)
  if (makers.length === 0) return null
  return (
    <Section title={t('thread.makers')} id="makers">
      {makers.map((maker) => {
        const name = wordsFor(maker.names, view.locale)
        const answered = maker.lines.some(({ answeredAt }) => answeredAt !== null)
        return (
          <div class="inquiry-maker">
            <div class="part-head">
              <h3 lang={langFor(maker.names, view.locale)}>{name}</h3>
              {maker.spokeLast && <StateBadge tone="info" label={t('thread.spokeLast')} />}
              <ButtonLink small look="secondary" href={view.to(`/staff/inquiries/${inquiryId}/makers/${maker.makerId}`)}>
                {maker.messages > 0 ? t('thread.open', { count: maker.messages }) : t('thread.write')}
              </ButtonLink>
            </div>
            {answered && <Answers view={view} lines={maker.lines} caption={name} />}
          </div>
        )
      })}
    </Section>
  )
}
