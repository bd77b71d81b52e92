import { formatUnitPrice } from '../../../../kernel/money.ts'
import { unitName } from '../../../../kernel/unit.ts'
import { textFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, Icon } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { Product } from '../../../showroom/index.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'

interface AddProps {
  readonly view: View
  /** Where the form goes to be changed without being sent. */
  readonly action: string
  readonly typed: string
  readonly found: readonly Product[] | undefined
}

/** Adds goods to a form: found in the catalogue, or by name alone. Each button keeps all that was typed. */
export function AddGoods({ view, action, typed, found }: AddProps) {
  const t = tradeStaffTexts(view.locale)
  return (
    <fieldset class="add-goods" id="add-goods">
      <legend>{t('lines.add')}</legend>
      <div class="add-goods-row">
        <div class="join find-goods">
          <input
            class="input join-item"
            type="search"
            name="find"
            id="find-goods"
            value={typed}
            aria-label={t('lines.find')}
            placeholder={uiTexts(view.locale)('search.placeholder')}
            autocomplete="off"
          />
          <button
            class="btn btn-outline btn-primary join-item"
            name="do"
            value="find"
            formaction={`${action}#add-goods`}
            formnovalidate
          >
            <Icon name="search" />
            {t('lines.find')}
          </button>
        </div>
        <button class="btn btn-ghost" name="do" value="free" formaction={`${action}#add-goods`} formnovalidate>
          <Icon name="plus" />
          {t('lines.free')}
        </button>
      </div>
      {found && <Found view={view} action={action} found={found} />}
    </fieldset>
  )
}

function Found({ view, action, found }: { readonly view: View; readonly action: string; readonly found: readonly Product[] }) {
  const t = tradeStaffTexts(view.locale)
  if (found.length === 0) return <p role="status">{t('lines.nothing')}</p>
  return (
    <ul class="found-goods" role="status">
      {found.map((product) => {
        const name = textFor(product.names, view.locale)
        const price =
          product.price &&
          `${formatUnitPrice(product.price.amount, product.price.currency, view.locale)} / ${unitName(product.price.per, view.locale)}`
        return (
          <li>
            <span class="two-lines">
              <span lang={name.lang === view.locale ? undefined : name.lang}>{name.text}</span>
              <span class="muted">{[wordsFor(product.maker.names, view.locale), price].filter(Boolean).join(' · ')}</span>
            </span>
            <Button small look="secondary" name="do" value={`add:${product.id}`} formaction={`${action}#add-goods`} icon="plus">
              {t('lines.take')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/**
 * Enter in any field presses the first button of its form: this one, which searches when something stands in the search
 * and sends the form otherwise. Seen by nobody, reached by no key.
 */
export function EnterButton() {
  return (
    <button class="sr-only" type="submit" name="do" value="enter" tabindex={-1} aria-hidden="true">
      ↵
    </button>
  )
}
