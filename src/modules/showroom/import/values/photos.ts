const AFTER_PICTURE = /(?<=\.(?:jpe?g|png|webp|avif|heic|gif|tiff?|bmp))[\s,;，；、|]+/iu

/** File names (or addresses) of a photo cell: one a line, or set apart by comma, semicolon or bar. */
export function readPhotoNames(cell: string): string[] {
  const lines = cell.split('\n')
  const names = lines.length > 1 ? lines.flatMap((line) => line.split(AFTER_PICTURE)) : split(cell)
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !/^[-–—]$/.test(name)))]
}

function split(line: string): string[] {
  const parts = line.split(AFTER_PICTURE)
  return parts.length > 1 ? parts : line.split(/[;；|]/)
}
