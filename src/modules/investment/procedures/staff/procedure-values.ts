import type { FormValues } from '../../../../platform/http/form.ts'
import { filled, words } from '../../sites/staff/site-values.ts'
import type { Procedure } from '../procedure.ts'

/** A procedure as the inputs of its form, by their names. */
export function procedureValues(procedure: Procedure): FormValues {
  return filled({
    purpose: procedure.purpose,
    siteKinds: procedure.siteKinds.join('\n'),
    legalAct: procedure.legalAct,
    source: procedure.source,
    ...words('names', procedure.names),
    ...Object.assign(
      {},
      ...procedure.steps.map((step, row) => ({
        ...words(`steps.${row}.names`, step.names),
        ...words(`steps.${row}.office`, step.office),
        ...words(`steps.${row}.documents`, step.documents),
        ...words(`steps.${row}.result`, step.result),
        ...words(`steps.${row}.feeNote`, step.feeNote),
        ...words(`steps.${row}.complain`, step.complain),
        [`steps.${row}.fee`]: step.fee,
        [`steps.${row}.feeCurrency`]: step.feeCurrency,
        [`steps.${row}.days`]: step.days,
        [`steps.${row}.dayKind`]: step.dayKind,
        [`steps.${row}.legalAct`]: step.legalAct,
        [`steps.${row}.after`]: step.after.join(', '),
      })),
    ),
  })
}
