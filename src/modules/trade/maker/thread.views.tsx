import { localeNames, locales } from '../../../kernel/locale.ts'
import { untouched } from '../../../platform/http/form.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs, Button, PageHead, Section, SelectField, TextArea, Confirm } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { Composer } from '../message/composer.views.tsx'
import { Conversation } from '../message/conversation.views.tsx'
import type { Message } from '../message/message.ts'
import { fieldsOf, type Refused } from '../../../ui/refusal.ts'
import { Problem } from '../../../ui/problem.tsx'
import { tradeStaffTexts } from '../staff/staff-texts.ts'
import type { View } from '../../../ui/view.ts'
import { Answers } from './answers.views.tsx'
import type { InquiryMaker } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'

export interface ThreadProps {
  readonly view: View
  readonly inquiryId: string
  readonly number: string
  readonly maker: InquiryMaker
  readonly messages: readonly Message[]
  readonly refused: Refused | undefined
  readonly phrase: string | undefined
}

const hereOf = ({ view, inquiryId, maker }: ThreadProps) => view.to(`/staff/inquiries/${inquiryId}/makers/${maker.makerId}`)

/** Staff's page of one maker in one inquiry: the answers, what was written, who the buyer is to be told. */
export function ThreadView(props: ThreadProps) {
  const { view, inquiryId, number, maker, refused } = props
  const t = tradeMakerTexts(view.locale)
  const name = textFor(maker.names, view.locale)
  const crumbs = [
    { href: view.to('/staff/inquiries'), label: tradeStaffTexts(view.locale)('nav.inquiries') },
    { href: view.to(`/staff/inquiries/${inquiryId}`), label: number },
    { href: '', label: name.text },
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumbs label={uiTexts(view.locale)('pages')} links={crumbs} />}
        title={name.text}
        lang={name.lang === view.locale ? undefined : name.lang}
        lead={number}
      />
      <Problem refused={refused} />
      <Section title={t('thread.answers')}>
        <Answers view={view} lines={maker.lines} caption={name.text} />
      </Section>
      <Talk {...props} />
      <Release {...props} />
    </>
  )
}

function Talk(props: ThreadProps) {
  const { view, refused, messages } = props
  const here = hereOf(props)
  const state = refused?.form === 'message' ? { values: refused.values, errors: refused.errors } : untouched
  return (
    <Section title={tradeMakerTexts(view.locale)('thread.withMaker')} look="panel" id="messages">
      <Conversation
        locale={view.locale}
        timeZone={view.house.timeZone}
        messages={messages}
        reader="house"
        below={(message) => <Translate {...props} message={message} />}
      />
      <Composer
        locale={view.locale}
        side="buyer"
        action={`${here}/messages#messages`}
        here={here}
        chosen={state.values['phrase'] || props.phrase}
        state={state}
        findText={view.findText}
      />
    </Section>
  )
}

function Translate(props: ThreadProps & { readonly message: Message }) {
  const { view, refused, message } = props
  const t = tradeStaffTexts(view.locale)
  const form = `translate-${message.id}`
  const lang = message.lang === view.locale ? locales.find((each) => each !== message.lang)! : view.locale
  const stored = message.translations.find((each) => each.lang === lang)
  const field = fieldsOf(view, form, refused, { lang, body: stored?.body ?? '' })
  return (
    <Confirm label={stored ? t('talk.translateAnew') : t('talk.translate')} tone="plain" open={refused?.form === form}>
      <form class="form" method="post" action={`${hereOf(props)}/messages/${message.id}/translation#messages`} novalidate>
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

function Release(props: ThreadProps) {
  const { view, maker } = props
  const t = tradeMakerTexts(view.locale)
  return (
    <Section title={t('release.title')} look="panel" id="release">
      <p>{t(maker.released ? 'release.isOpen' : 'release.isClosed')}</p>
      <form method="post" action={`${hereOf(props)}/${maker.released ? 'withhold' : 'release'}`} data-once="">
        <Button look={maker.released ? 'secondary' : 'danger'} confirm={maker.released ? undefined : t('release.sure')}>
          {t(maker.released ? 'release.withhold' : 'release.release')}
        </Button>
      </form>
    </Section>
  )
}
