const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A private file as an answer; `kind` is one of our forms or a media type. A PDF opens in the browser, the rest is saved. */
export function fileResponse(name: string, kind: string, bytes: Uint8Array): Response {
  const mediaType = mediaTypes[kind] ?? kind
  const ascii = name.replace(/[^\w.-]+/g, '_')
  const how = mediaType === mediaTypes['pdf'] ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${how}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
