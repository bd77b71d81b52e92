import type { Locale } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { amountText, groupDigits } from '../../../../kernel/money.ts'
import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { DefinitionList } from '../../../../ui/components/index.ts'
import type { ProcedureStep } from '../procedure.ts'
import { proceduresTexts } from '../procedures-texts.ts'

/** The steps of a procedure one below the other, each with what is known of it; what is not known is said so. */
export function ProcedureSteps({ locale, steps }: { readonly locale: Locale; readonly steps: readonly ProcedureStep[] }) {
  return (
    <ol class="procedure-steps">
      {steps.map((step) => (
        <li id={`step-${step.no}`}>
          <p class="procedure-step-name" lang={langFor(step.names, locale)}>
            <span class="procedure-no" aria-hidden="true">
              {step.no}
            </span>{' '}
            {wordsFor(step.names, locale)}
          </p>
          <StepFacts locale={locale} step={step} />
        </li>
      ))}
    </ol>
  )
}

/** Office, papers, fee, days, act, where to complain; what is not known yet stands in one line below. */
export function StepFacts({ locale, step }: { readonly locale: Locale; readonly step: ProcedureStep }) {
  const t = proceduresTexts(locale)
  const said = (text: LocalizedText) => {
    const words = wordsFor(text, locale)
    return words === '' ? undefined : (
      <span class="talk-text" lang={langFor(text, locale)}>
        {words}
      </span>
    )
  }
  const facts = [
    { label: t('step.office'), value: said(step.office) },
    { label: t('step.days'), value: daysText(step, locale) },
    { label: t('step.documents'), value: said(step.documents) },
    { label: t('step.fee'), value: feeText(step, locale) },
    { label: t('step.act'), value: step.legalAct || undefined },
    { label: t('step.complain'), value: said(step.complain) },
  ]
  const missing = facts.filter(({ value }) => value === undefined).map(({ label }) => label)
  // That a step comes after the one above it need not be said.
  const after = step.after.length === 1 && step.after[0] === step.no - 1 ? undefined : step.after
  const order =
    after &&
    (after.length > 0 ? t('step.afterSteps', { steps: after.join(', ') }) : step.no > 1 ? t('step.afterNothing') : undefined)
  return (
    <>
      <DefinitionList
        items={[...facts, { label: t('step.result'), value: said(step.result) }, { label: t('step.after'), value: order }]}
      />
      {missing.length > 0 && (
        <p class="unknown">
          {t('step.missing', {
            what: missing
              .map((label, index) => (index > 0 && locale !== 'zh-Hans' ? label.toLocaleLowerCase(locale) : label))
              .join(t('step.and')),
          })}
        </p>
      )}
    </>
  )
}

/** `10 working days`; undefined where no period is known. */
export function daysText({ days, dayKind }: ProcedureStep, locale: Locale): string | undefined {
  return days === null ? undefined : proceduresTexts(locale)(`days.${dayKind}`, { count: days })
}

function feeText({ fee, feeCurrency, feeNote }: ProcedureStep, locale: Locale): string | undefined {
  const note = wordsFor(feeNote, locale)
  if (fee === null || feeCurrency === null) return note || undefined
  const amount =
    Number(fee) === 0
      ? proceduresTexts(locale)('fee.none')
      : `${groupDigits(amountText({ minor: BigInt(fee.replace('.', '')), currency: feeCurrency }), locale)} ${feeCurrency}`
  return note ? `${amount} (${note})` : amount
}
