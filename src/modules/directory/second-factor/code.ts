/** A code as people type it: with blanks, full-width digits, or a long dash in a backup code. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s]/g, '')
    .replace(/[‐-―−]/g, '-')
}

/** Six digits come from an authenticator; anything else is read as a backup code. */
export function isTotpCode(code: string): boolean {
  return /^\d{6}$/.test(code)
}
