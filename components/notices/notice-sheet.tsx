import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { type NoticeText, textOfLine } from '@/components/sheets/notice-text'
import { noticeWords } from '@/components/sheets/notice-words'
import { cx } from '@/components/ui/cx'
import { QrCode } from '@/components/ui/qr-code'
import { Tag } from '@/components/ui/tag'
import { directionOf, type Locale } from '@/lib/i18n/routing'
import type { NoticeSheet as Sheet } from '@/lib/notices/sheet/model'
import { noticeTones } from './notice-type'
import { OwnerFlag, SheetBlocks, SheetLine } from './sheet-lines'
import { SheetPictures } from './sheet-pictures'

/**
 * The sheet of a notice as a document on the page: the same for drafts, reviews, published notices and the public, in any of the
 * four languages whatever that of the page. It adapts to the room it is given, not to the window. `level` is that of its heading.
 */
export async function NoticeSheet({
  sheet,
  locale,
  level = 2,
}: {
  sheet: Sheet
  locale: Locale
  level?: 1 | 2
}) {
  const text = await noticeWords(sheet, locale)
  const Section = level === 1 ? 'h2' : 'h3'
  return (
    <article
      data-notice={noticeTones[text.type]}
      lang={locale}
      dir={directionOf(locale)}
      aria-label={[text.title, text.number].filter(Boolean).join(' ')}
      className="@container relative overflow-hidden rounded border border-line bg-surface text-ink print:overflow-visible print:border-0"
    >
      <Band text={text} level={level} />
      <Facts text={text} />
      <Alerts text={text} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4 px-4 pt-5 @2xl:flex-nowrap @2xl:px-6">
        <SheetPictures text={text} />
        <Subject text={text} />
        <Code text={text} />
      </div>
      <div className="grid gap-6 px-4 py-6 @2xl:px-6">
        {text.sections.map(({ key, title, blocks }) => (
          <section key={key}>
            <Section className="mb-2.5 break-after-avoid border-b border-notice-edge pb-1 text-sm text-notice-text">
              {title}
            </Section>
            <SheetBlocks blocks={blocks} lang={locale} />
          </section>
        ))}
      </div>
      <p className="border-t border-line bg-sunken px-4 py-3 text-xs text-ink-2 @2xl:px-6">{text.handling}</p>
      {text.watermark && <Watermark word={text.words.watermark} />}
    </article>
  )
}

/** Type and number on the colour of the type. */
function Band({ text, level }: { text: NoticeText; level: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header
      className={cx(
        'flex flex-wrap items-end justify-between gap-x-6 gap-y-1 bg-notice px-4 py-4 text-on-notice @2xl:px-6',
        text.type === 'yellow' && 'shadow-[inset_0_-1px_0_var(--notice-edge)]',
        text.form === 'diffusion' && 'border-b-2 border-dashed border-on-notice',
      )}
    >
      <Heading className="text-2xl leading-8">{text.title}</Heading>
      {text.number ? (
        <p className="text-end leading-6">
          <span className="block text-xs">{text.words.number}</span>
          <bdi dir="ltr" className="font-mono text-xl">
            {text.number}
          </bdi>
        </p>
      ) : (
        <p className="leading-6">{text.words.noNumber}</p>
      )}
    </header>
  )
}

/** Whose it is, since when, until when. */
function Facts({ text: { facts, locale, owner } }: { text: NoticeText }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 bg-notice-tint px-4 py-2.5 @2xl:px-6">
      {facts.map(({ label, lines }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on a sheet
        <div key={i}>
          <dt className="text-xs text-ink-2">{label}</dt>
          {lines.map((line) => (
            <dd key={textOfLine(line)} className="flex items-center gap-1.5 font-medium">
              {i === 0 && <OwnerFlag owner={owner} />}
              <span>
                <SheetLine line={line} lang={locale} />
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The code by which whoever holds the paper can check it. */
function Code({ text: { verifyUrl, words } }: { text: NoticeText }) {
  if (!verifyUrl) return null
  return (
    <figure className="w-24 shrink-0 @max-2xl:hidden print:block">
      <a href={verifyUrl} className="block">
        <QrCode text={verifyUrl} label={words.qr} className="size-24 border border-line" />
      </a>
      <figcaption className="mt-1 text-xs leading-4 text-ink-2">{words.verify}</figcaption>
    </figure>
  )
}

function Alerts({ text: { alerts, locale } }: { text: NoticeText }) {
  return alerts.map(({ tone, line }) => (
    <p
      key={textOfLine(line)}
      className={cx(
        'flex items-start gap-2 border-s-4 px-4 py-2.5 font-semibold @2xl:px-5',
        tone === 'stop' ? 'border-bad bg-bad-tint text-bad' : 'border-warn bg-warn-tint text-warn',
      )}
    >
      {tone === 'stop' ? (
        <OctagonAlert aria-hidden size={18} className="mt-px shrink-0" />
      ) : (
        <TriangleAlert aria-hidden size={18} className="mt-px shrink-0" />
      )}
      <span>
        <SheetLine line={line} lang={locale} />
      </span>
    </p>
  ))
}

/** What a hurried reader must see: of whom, how dangerous, and what to do. */
function Subject({ text }: { text: NoticeText }) {
  const { subject, cautions, asked, words, locale } = text
  const [main, original] = subject
  return (
    <div className="grid min-w-56 flex-1 content-start gap-4">
      <div>
        {main && (
          <p className="text-xl leading-7 font-semibold break-words @2xl:text-2xl @2xl:leading-8">
            <SheetLine line={main} lang={locale} />
          </p>
        )}
        {original && (
          <p className="text-lg leading-7 text-ink-2">
            <SheetLine line={original} lang={locale} />
          </p>
        )}
      </div>
      {cautions && (
        <div>
          <p className="mb-1 text-xs text-ink-2">{words.cautions}</p>
          {cautions.length ? (
            <ul className="flex flex-wrap gap-1.5">
              {cautions.map((caution) => (
                <li key={caution}>
                  <Tag tone="bad" icon={<TriangleAlert aria-hidden size={12} />}>
                    {caution}
                  </Tag>
                </li>
              ))}
            </ul>
          ) : (
            <p>{words.noCautions}</p>
          )}
        </div>
      )}
      {asked.length > 0 && (
        <div className="border-s-4 border-notice-edge bg-notice-tint px-3 py-2.5 text-notice-text">
          <p className="text-xs">{words.asked}</p>
          {asked.map((line) => (
            <p key={textOfLine(line)} className="font-semibold">
              <SheetLine line={line} lang={locale} />
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

/** Over everything, so that no cut of the screen looks like a notice in force. */
function Watermark({ word }: { word: string }) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 grid overflow-hidden select-none">
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <span
          key={n}
          // Drawn, not said: the page says elsewhere that it is a draft, and nobody has to read it here.
          data-word={word}
          className="self-center text-center text-[clamp(3rem,16cqw,9rem)] font-semibold text-ink opacity-[0.05] -rotate-12 before:content-[attr(data-word)]"
        />
      ))}
    </div>
  )
}
