import { Button, CopyLinkButton, Notice, Section, TextField, Confirm } from '../../../../ui/components/index.ts'
import { tradePageTexts } from '../../page-texts.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { clock } from '../../../../ui/view.ts'
import type { InquiryProps } from './inquiry-props.ts'

/** The buyer's private link: whoever has it sees this inquiry, until it is revoked. */
export function PrivateLink({ view, inquiry, address }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const words = tradePageTexts(view.locale)
  const action = (what: string) => view.to(`/staff/inquiries/${inquiry.id}/link/${what}`)
  if (inquiry.linkRevokedAt) {
    return (
      <Section title={t('link.title')} look="panel" id="link">
        <Notice tone="warning">{t('link.revoked', { time: clock(view, inquiry.linkRevokedAt) })}</Notice>
        <form method="post" action={action('restore')}>
          <Button look="secondary" small>
            {t('link.restore')}
          </Button>
        </form>
      </Section>
    )
  }
  return (
    <Section title={t('link.title')} look="panel" id="link">
      <TextField name="link" label={t('link.label')} hint={t('link.hint')} value={address} />
      <div class="button-row">
        <CopyLinkButton label={words('page.sent.copy')} done={words('page.sent.copied')} url={address} />
        <Confirm label={t('link.revoke')}>
          <form method="post" action={action('revoke')}>
            <p>{t('link.revokeAsk')}</p>
            <Button look="danger" small>
              {t('link.revoke')}
            </Button>
          </form>
        </Confirm>
      </div>
    </Section>
  )
}
