import { Breadcrumbs, Button, EmptyState, PageHead, SelectField } from '../../../../ui/components/index.ts'
import { Comparison } from '../../buyer/comparison.views.tsx'
import type { InquiryDetail } from '../../inquiry/inquiry.queries.ts'
import type { QuotationDetail } from '../../quotation/quotation.queries.ts'
import { tradeTexts } from '../../texts.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'

interface CompareProps {
  readonly view: View
  readonly inquiry: InquiryDetail
  readonly a: QuotationDetail | undefined
  readonly b: QuotationDetail | undefined
}

export function CompareView(props: CompareProps) {
  const { view, inquiry, a, b } = props
  const t = tradeStaffTexts(view.locale)
  const pair = a && b && a.id !== b.id ? [a, b].toSorted((one, other) => one.revisionNo - other.revisionNo) : undefined
  const crumbs = [
    { href: view.to('/staff/inquiries'), label: t('nav.inquiries') },
    { href: view.to(`/staff/inquiries/${inquiry.id}`), label: inquiry.number },
    { href: '', label: t('inquiry.compare') },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={t('crumbs')} links={crumbs} />}
        title={t('compare.title', { number: inquiry.number })}
        lead={[inquiry.buyerName, inquiry.buyerCompany].filter(Boolean).join(' · ')}
      />
      {inquiry.quotations.length < 2 ? (
        <EmptyState title={t('compare.tooFew')} />
      ) : (
        <>
          <Pair {...props} />
          <Comparison locale={view.locale} quotations={pair ?? inquiry.quotations} />
        </>
      )}
    </>
  )
}

function Pair({ view, inquiry, a, b }: CompareProps) {
  const t = tradeStaffTexts(view.locale)
  const terms = tradeTexts(view.locale)
  const choices = inquiry.quotations.map((each) => ({
    value: each.id,
    label: `${each.revisionNo}. ${terms(`quotation.author.${each.author}`)}`,
  }))
  const here = view.to(`/staff/inquiries/${inquiry.id}/compare`)
  return (
    <form class="compare-pair no-print" method="get" action={here}>
      <SelectField name="a" label={t('compare.first')} value={a?.id ?? choices.at(-2)?.value} choices={choices} />
      <SelectField name="b" label={t('compare.second')} value={b?.id ?? choices.at(-1)?.value} choices={choices} />
      <Button look="secondary">{t('compare.pair')}</Button>
      {a && b && (
        <a class="link" href={here}>
          {t('compare.all')}
        </a>
      )}
    </form>
  )
}
