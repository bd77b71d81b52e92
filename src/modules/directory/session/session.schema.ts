import { z } from 'zod'
import { requiredText } from '../../../platform/http/fields.ts'
import { email, givenPassword } from '../account/account.schema.ts'
import { tidyCode } from '../second-factor/code.ts'
import { nextPath } from './next-path.ts'

const next = z.string().optional().transform(nextPath)

/** A code in the form of one's own account, and in the one that ends a sign-in. */
export const givenCode = requiredText(40).transform(tidyCode)

export const signInForm = z.object({ email, password: givenPassword, next })
export const codeForm = z.object({ code: givenCode, next })
