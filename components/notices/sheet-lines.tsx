import { CircleSlash } from 'lucide-react'
import type { BlockText, Line, RowText } from '@/components/sheets/notice-text'
import { cx } from '@/components/ui/cx'
import { FlagImage } from '@/components/ui/flag'
import { Tag } from '@/components/ui/tag'
import { tenantByCode } from '@/lib/bureaus/tenants'

/** A line of the sheet: each piece in its own direction, and with its language where it is not that of the sheet. */
export function SheetLine({ line, lang }: { line: Line; lang: string }) {
  return line.map((run, i) =>
    run.glue ? (
      run.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
      <bdi key={i} dir={run.dir} {...(run.lang && run.lang !== lang ? { lang: run.lang } : {})}>
        {run.text}
      </bdi>
    ),
  )
}

export function SheetBlocks({ blocks, lang }: { blocks: readonly BlockText[]; lang: string }) {
  return (
    <div className="grid gap-4">
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
        <SheetBlock key={i} block={block} lang={lang} />
      ))}
    </div>
  )
}

function SheetBlock({ block, lang }: { block: BlockText; lang: string }) {
  switch (block.is) {
    case 'rows':
      return <SheetRows rows={block.rows} lang={lang} />
    case 'say':
      return (
        <p className="max-w-read">
          <SheetLine line={block.line} lang={lang} />
        </p>
      )
    case 'list':
      return (
        <ul className="grid gap-1 font-semibold text-notice-text">
          {block.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
            <li key={i} className="flex gap-2">
              <span aria-hidden className="mt-[0.45em] size-1.5 shrink-0 bg-notice-edge" />
              <span>
                <SheetLine line={line} lang={lang} />
              </span>
            </li>
          ))}
        </ul>
      )
    case 'item':
      return (
        <div className="keep-together border-s-2 border-line ps-3">
          <p className="mb-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 font-semibold">
            <span>
              <SheetLine line={block.name} lang={lang} />
            </span>
            {block.remark && (
              <Tag tone="warn" wraps icon={<CircleSlash aria-hidden size={12} />}>
                <SheetLine line={block.remark} lang={lang} />
              </Tag>
            )}
          </p>
          {block.told && (
            <p dir={block.told[0]?.dir} className="max-w-read whitespace-pre-line">
              <SheetLine line={block.told} lang={lang} />
            </p>
          )}
          <SheetRows rows={block.rows} lang={lang} />
        </div>
      )
  }
}

/** Two facts beside each other where there is room; what is told at length has the width to itself. */
function SheetRows({ rows, lang }: { rows: readonly RowText[]; lang: string }) {
  if (!rows.length) return null
  return (
    <dl className="grid gap-x-8 gap-y-1.5 @2xl:grid-cols-2">
      {rows.map(({ label, lines, long }, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
          key={i}
          className={cx(
            'grid min-w-0 gap-x-4',
            long ? 'mt-1.5 @2xl:col-span-2' : '@sm:grid-cols-[minmax(7.5rem,38%)_1fr]',
          )}
        >
          <dt className="text-ink-2">{label}</dt>
          {lines.map((line, at) => (
            <dd
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
              key={at}
              className={cx(
                'min-w-0 break-words',
                long ? 'max-w-read whitespace-pre-line' : '@sm:col-start-2',
              )}
              {...(long ? { dir: line[0]?.dir } : {})}
            >
              <SheetLine line={line} lang={lang} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The flag of the country that asks; a body has none but the United Nations. */
export function OwnerFlag({ owner }: { owner: string }) {
  if (owner === 'UN') return <FlagImage country="un" />
  const tenant = tenantByCode(owner)
  return tenant?.kind === 'ncb' || tenant?.kind === 'sub_bureau' ? <FlagImage country={tenant.code} /> : null
}
