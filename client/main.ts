import './styles.css'
import { enhanceBoard } from './enhance/board.ts'
import { enhanceButtons } from './enhance/buttons.ts'
import { enhanceDisclosures } from './enhance/disclosures.ts'
import { enhanceForms } from './enhance/forms.ts'
import { enhanceInputs } from './enhance/inputs.ts'
import { enhanceSearch } from './enhance/search-offers.ts'
import { keepTyped } from './enhance/keep-typed.ts'
import { enhancePartyFields } from './enhance/party-field.ts'

// Every page works without this file; it only saves the reader a click or a surprise.
enhanceDisclosures()
keepTyped()
enhanceForms()
enhanceInputs()
enhancePartyFields()
enhanceButtons()
enhanceSearch()
enhanceBoard()
