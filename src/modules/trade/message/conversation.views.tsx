import type { Locale } from '../../../kernel/locale.ts'
import { localeNames } from '../../../kernel/locale.ts'
import { formatTime } from '../../../kernel/when.ts'
import type { Content } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { buyerTexts } from '../buyer/buyer-texts.ts'
import { phraseText } from '../phrase/phrases.ts'
import type { Message } from './message.ts'

export interface ConversationProps {
  readonly locale: Locale
  readonly timeZone: string
  readonly messages: readonly Message[]
  /** Which side reads: its own messages stand at the end of the line. */
  readonly reader: 'buyer' | 'house'
  /** Below a free text: where staff put a translation. */
  readonly below?: (message: Message) => Content
}

/** What was said, each thing in the reader's language where it can be, and as written where not. */
export function Conversation({ locale, timeZone, messages, reader, below }: ConversationProps) {
  const t = buyerTexts(locale)
  if (messages.length === 0) return <p class="quiet">{t('buyer.messages.empty')}</p>
  return (
    <ol class="talk">
      {messages.map((message) => (
        <li class={`talk-turn ${message.author === reader ? 'talk-own' : ''} ${message.internal ? 'talk-note' : ''}`}>
          <p class="talk-head">
            <strong>{author(message, reader, locale)}</strong>{' '}
            <time datetime={message.at.toString()}>{formatTime(message.at, locale, timeZone)}</time>
          </p>
          {message.phrase && <p>{phraseText(message.phrase, message.phraseParams, locale)}</p>}
          {message.body && <FreeText message={message} locale={locale} />}
          {message.body && below?.(message)}
        </li>
      ))}
    </ol>
  )
}

function author(message: Message, reader: 'buyer' | 'house', locale: Locale): string {
  const t = buyerTexts(locale)
  if (message.internal) return `${t('buyer.message.note')} · ${message.authorName}`
  if (message.author === 'house') return [t('buyer.message.house'), message.authorName].filter(Boolean).join(' · ')
  return reader === 'buyer' ? t('buyer.message.you') : message.authorName
}

// The words as written always stand; a translation says whose it is.
function FreeText({ message, locale }: { readonly message: Message; readonly locale: Locale }) {
  const translations = message.translations.filter(({ lang }) => lang !== message.lang)
  const own = translations.find(({ lang }) => lang === locale)
  const other = message.lang && message.lang !== locale
  return (
    <>
      <p class="talk-text" lang={message.lang ?? undefined}>
        {message.body}
      </p>
      {other && <p class="talk-lang">{uiTexts(locale)('written.in', { language: localeNames[message.lang] })}</p>}
      {(own ? [own] : translations).map(({ lang, body, translator }) => (
        <blockquote class="talk-translation">
          <p lang={lang}>{body}</p>
          <footer>{buyerTexts(locale)('buyer.message.translatedBy', { name: translator })}</footer>
        </blockquote>
      ))}
    </>
  )
}
