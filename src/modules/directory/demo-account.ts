import type { Role } from '../../kernel/actor.ts'

/** An account of the demonstration, with the password that its sign-in page prints. */
export interface DemoAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: Role
}
