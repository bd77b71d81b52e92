import { localeNames, locales } from '../../../../kernel/locale.ts'
import { untouched } from '../../../../platform/http/form.ts'
import { Button, Section, SelectField, TextArea, Confirm } from '../../../../ui/components/index.ts'
import { buyerTexts } from '../../buyer/buyer-texts.ts'
import { Composer } from '../../message/composer.views.tsx'
import { Conversation } from '../../message/conversation.views.tsx'
import type { Message } from '../../message/message.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { InquiryProps } from './inquiry-props.ts'

/** What was said, the forms to answer, and the house's own notes between the lines. */
export function Talk(props: InquiryProps) {
  const { view, inquiry, refused } = props
  const here = view.to(`/staff/inquiries/${inquiry.id}`)
  const state = refused?.form === 'message' ? { values: refused.values, errors: refused.errors } : untouched
  return (
    <Section title={buyerTexts(view.locale)('buyer.messages')} look="panel" id="messages">
      <Conversation
        locale={view.locale}
        timeZone={view.house.timeZone}
        messages={inquiry.messages}
        reader="house"
        below={(message) => (message.internal ? null : <Translate {...props} message={message} />)}
      />
      <h3 class="reply-title">{tradeStaffTexts(view.locale)('talk.reply', { name: inquiry.buyerName })}</h3>
      <Composer
        locale={view.locale}
        side="house"
        action={`${here}/messages#messages`}
        here={here}
        chosen={state.values['phrase'] || props.phrase}
        state={state}
        findText={view.findText}
      />
      <Note {...props} />
    </Section>
  )
}

function Note({ view, inquiry, refused }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const field = fieldsOf(view, 'note', refused)
  return (
    <form class="form note-form" method="post" action={`${view.to(`/staff/inquiries/${inquiry.id}/notes`)}#messages`} novalidate>
      <TextArea {...field('body', t('talk.note'))} hint={t('talk.noteHint')} rows={2} maxlength={4000} />
      <Button look="secondary" small>
        {t('talk.addNote')}
      </Button>
    </form>
  )
}

function Translate({ view, inquiry, refused, message }: InquiryProps & { readonly message: Message }) {
  const t = tradeStaffTexts(view.locale)
  const form = `translate-${message.id}`
  const meant = message.author === 'buyer' ? view.locale : inquiry.locale
  const lang = meant === message.lang ? locales.find((each) => each !== message.lang)! : meant
  const stored = message.translations.find((each) => each.lang === lang)
  const field = fieldsOf(view, form, refused, { lang, body: stored?.body ?? '' })
  return (
    <Confirm label={stored ? t('talk.translateAnew') : t('talk.translate')} tone="plain" open={refused?.form === form}>
      <form
        class="form"
        method="post"
        action={`${view.to(`/staff/inquiries/${inquiry.id}/messages/${message.id}/translation`)}#messages`}
        novalidate
      >
        <SelectField
          {...field('lang', t('talk.into'))}
          choices={locales
            .filter((each) => each !== message.lang)
            .map((value) => ({ value, label: localeNames[value], lang: value }))}
        />
        <TextArea {...field('body', t('talk.translation'))} rows={3} maxlength={8000} />
        <Button small>{t('talk.saveTranslation')}</Button>
      </form>
    </Confirm>
  )
}
