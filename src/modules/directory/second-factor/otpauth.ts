const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 without padding (RFC 4648 §6), as authenticators take a secret that is typed. */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/** The address that authenticators read from a QR code (Google's "Key URI Format"); `secret` in base 32. */
export function otpauthUri(key: { issuer: string; account: string; secret: string }): string {
  const label = `${encodeURIComponent(key.issuer)}:${encodeURIComponent(key.account)}`
  return `otpauth://totp/${label}?secret=${key.secret}&issuer=${encodeURIComponent(key.issuer)}&digits=6&period=30`
}
