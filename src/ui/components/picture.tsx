import type { Picture } from './types.ts'

/** One picture with its widths; loads when it comes near the screen unless `eager`. */
export function PictureImage({ picture, eager }: { picture: Picture; eager?: boolean | undefined }) {
  return (
    <img
      src={picture.src}
      alt={picture.alt}
      srcset={picture.srcset}
      sizes={picture.sizes}
      width={picture.width ?? 400}
      height={picture.height ?? 300}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
