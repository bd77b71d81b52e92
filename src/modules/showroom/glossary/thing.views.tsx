import { type Locale, localeNames, locales } from '../../../kernel/locale.ts'
import { type Concept, conceptName, WRITTEN_LANGUAGES } from '../../../language/index.ts'
import {
  Breadcrumbs,
  Button,
  CheckboxField,
  Confirm,
  DefinitionList,
  Notice,
  PageHead,
  Section,
  SelectField,
  StateBadge,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { fieldOf } from '../edit/field-of.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import type { ShownForm } from '../form-fields.ts'
import { writingOf } from './glossary-words.ts'
import { KindBadge } from './glossary.views.tsx'
import { undoOf } from './undo-of.ts'
import { glossaryTexts } from './texts.ts'
import { ThingHistory } from './thing-history.views.tsx'
import type { ShownThing, ThingWord } from './thing.queries.ts'

export interface ThingProps {
  readonly locale: Locale
  readonly timeZone: string
  readonly shown: ShownThing
  /** The form of a new word, as it was refused. */
  readonly word: ShownForm
  /** The form of code and place. */
  readonly details: ShownForm
  /** What the word was searched for by. */
  readonly searched?: string | undefined
}

export function ThingView(props: ThingProps) {
  const { locale, shown } = props
  const t = glossaryTexts(locale)
  const { thing, removed } = shown
  const name = conceptName(thing, locale)
  const action = `/${locale}/staff/glossary/${thing.id}`
  return (
    <>
      <PageHead
        title={name}
        above={<Path locale={locale} title={name} />}
        actions={<KindBadge locale={locale} thing={thing} />}
      />
      {removed && <RemovedNotice locale={locale} action={action} />}
      <FormNotices locale={locale} form={props.word.wrong > 0 || props.word.message ? props.word : props.details} />
      <Section look="panel">
        <DefinitionList items={facts(props)} />
      </Section>
      <Section look="panel" title={t('glossary.words')}>
        <dl class="glossary-words">
          {WRITTEN_LANGUAGES.map((language) => (
            <div>
              <dt>{localeNames[writingOf[language]]}</dt>
              <dd>
                <Words locale={locale} action={action} words={shown.words.filter((each) => each.language === language)} />
              </dd>
            </div>
          ))}
        </dl>
        {!removed && <AddWord {...props} action={action} />}
      </Section>
      {shown.own && !removed && <OwnThing {...props} action={action} />}
      <ThingHistory locale={locale} timeZone={props.timeZone} events={shown.history} />
    </>
  )
}

function Path({ locale, title }: { readonly locale: Locale; readonly title: string }) {
  const links = [
    { href: `/${locale}/staff/glossary`, label: glossaryTexts(locale)('glossary.title') },
    { href: '', label: title },
  ]
  return <Breadcrumbs label={uiTexts(locale)('pages')} links={links} />
}

function facts({ locale, shown }: ThingProps) {
  const t = glossaryTexts(locale)
  const { thing, wider, narrower, goods } = shown
  const link = (each: Concept) => <a href={`/${locale}/staff/glossary/${each.id}`}>{conceptName(each, locale)}</a>
  const search = `/${locale}/products?q=${encodeURIComponent(conceptName(thing, locale))}`
  return [
    { label: t('glossary.hs'), value: thing.hs && <span class="codes">{thing.hs}</span> },
    { label: t('glossary.goods'), value: goods > 0 ? <a href={search}>{goods}</a> : '0' },
    { label: t('glossary.wider'), value: wider && link(wider) },
    {
      label: t('glossary.narrower'),
      value: narrower.length > 0 && narrower.map((each, at) => [at > 0 && ', ', link(each)]),
    },
  ]
}

interface WordsProps {
  readonly locale: Locale
  readonly action: string
  readonly words: readonly ThingWord[]
}

function Words({ locale, action, words }: WordsProps) {
  const t = glossaryTexts(locale)
  if (words.length === 0) return <p class="field-hint">{t('glossary.none')}</p>
  return (
    <ul>
      {words.map((word) => (
        <li class={`glossary-word glossary-word-${word.state}`}>
          <WordText word={word} />
          {word.state !== 'built-in' && (
            <StateBadge tone={word.state === 'own' ? 'accent' : 'neutral'}>{t(`glossary.${word.state}`)}</StateBadge>
          )}
          <WordButton locale={locale} action={action} word={word} />
        </li>
      ))}
    </ul>
  )
}

function WordText({ word }: { readonly word: ThingWord }) {
  const Mark = word.state === 'own' || word.state === 'built-in' ? 'span' : 's'
  return (
    <Mark lang={writingOf[word.language]}>
      {word.term}
      {word.cyrillic && (
        <>
          {' '}
          <span lang="uz-Cyrl" class="field-hint">
            {word.cyrillic}
          </span>
        </>
      )}
    </Mark>
  )
}

function WordButton({ locale, action, word }: { readonly locale: Locale; readonly action: string; readonly word: ThingWord }) {
  const { address, label } = undoOf[word.state]
  const t = glossaryTexts(locale)
  return (
    <form method="post" action={`${action}/words/${address}`} data-once="">
      <input type="hidden" name="language" value={writingOf[word.language]} />
      <input type="hidden" name="term" value={word.term} />
      {word.state === 'gone' && <input type="hidden" name="also" value="on" />}
      <Button look="quiet" small>
        {t(label)}
        <span class="sr-only"> {word.term}</span>
      </Button>
    </form>
  )
}

function AddWord({ locale, word, searched, action }: ThingProps & { readonly action: string }) {
  const t = glossaryTexts(locale)
  const field = fieldOf(locale, word)
  return (
    <form class="staff-form" method="post" action={`${action}/words/add`} novalidate data-once="" id="add">
      <h3>{t('glossary.add')}</h3>
      {searched && <input type="hidden" name="searched" value={searched} />}
      <div class="form-row">
        <TextField {...field('term', t('glossary.word'))} optional={undefined} required maxlength={80} />
        <SelectField
          {...field('language', t('glossary.language'))}
          optional={undefined}
          value={word.values['language'] ?? locale}
          choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
        />
      </div>
      {word.values['another'] && <CheckboxField name="also" value="on" label={t('glossary.also')} />}
      <div class="form-foot">
        <Button icon="plus">{t('glossary.add')}</Button>
      </div>
    </form>
  )
}

function OwnThing({ locale, shown, details, action }: ThingProps & { readonly action: string }) {
  const t = glossaryTexts(locale)
  const field = fieldOf(locale, details)
  return (
    <Section look="panel" title={t('glossary.details')}>
      <form class="staff-form" method="post" action={action} novalidate data-once="">
        <input type="hidden" name="revision" value={String(shown.revision)} />
        <div class="form-row">
          <TextField {...field('hs', t('glossary.hs'))} optional={undefined} hint={t('glossary.hs.hint')} inputmode="numeric" />
          <TextField {...field('broader', t('glossary.wider'))} hint={t('glossary.wider.hint')} maxlength={80} />
        </div>
        <div class="form-foot">
          <Button look="secondary">{t('glossary.save')}</Button>
        </div>
      </form>
      <Confirm label={t('glossary.remove')}>
        <p>{t('glossary.remove.hint')}</p>
        <form method="post" action={`${action}/remove`} data-once="">
          <Button look="danger">{t('glossary.remove')}</Button>
        </form>
      </Confirm>
    </Section>
  )
}

function RemovedNotice({ locale, action }: { readonly locale: Locale; readonly action: string }) {
  const t = glossaryTexts(locale)
  return (
    <Notice tone="warning" title={t('glossary.removedNote')}>
      <form method="post" action={`${action}/put-back`} data-once="">
        <Button look="secondary" small>
          {t('glossary.putBack')}
        </Button>
      </form>
    </Notice>
  )
}
