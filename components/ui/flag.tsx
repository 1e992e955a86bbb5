import { Identifier } from './identifier'

/** A member country by flag, three-letter code and, for screen readers and the tooltip, its name. */
export function Flag({ country, code, name }: { country: string; code: string; name: string }) {
  return (
    <span title={name} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <FlagImage country={country} />
      <Identifier>{code}</Identifier>
      <span className="sr-only">{name}</span>
    </span>
  )
}

/** The picture alone, for where the name stands beside it. `country` is ISO 3166-1 alpha-2, or 'UN'. */
export function FlagImage({ country }: { country: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: the image optimiser is off; these are static SVG files
    <img
      src={`/flags/${country.toLowerCase()}.svg`}
      alt=""
      width={16}
      height={12}
      loading="lazy"
      className="inline-block h-3 w-4 shrink-0 border border-line object-cover"
    />
  )
}
