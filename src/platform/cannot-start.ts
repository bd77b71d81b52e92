/** The house cannot open, for a reason that its operator can cure: shown as it is, without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
