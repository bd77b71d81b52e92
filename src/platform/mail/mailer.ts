import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
}

export interface Mailer {
  /** Hands a mail over; throws when it was not taken, so that the job is tried again. */
  send(mail: Mail): Promise<void>
}

/** By SMTP when an address is given; else mails are only counted in the log, which holds no personal data. */
export function openMailer(options: { smtpUrl?: string | undefined; from: string; log: Logger }): Mailer {
  const { smtpUrl, from, log } = options
  if (!smtpUrl) {
    return {
      send: async (mail) => log.info({ attachments: mail.attachments?.length ?? 0 }, 'mail not sent: SMTP_URL is not set'),
    }
  }
  const transport = createTransport(smtpUrl)
  return {
    async send({ to, subject, text, attachments = [] }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        attachments: attachments.map(({ name, mediaType, bytes }) => ({
          filename: name,
          contentType: mediaType,
          content: Buffer.from(bytes),
        })),
      })
    },
  }
}
