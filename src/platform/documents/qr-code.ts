/** A QR code as an SVG element of our own page: no address but the page's is asked for it. */
export async function qrCode(text: string): Promise<string> {
  const { toSVG } = await import('bwip-js/generic')
  return toSVG({ bcid: 'qrcode', text, scale: 4, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' })
}
