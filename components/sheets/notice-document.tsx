import { Document, Image, Page, Path, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import { qrPath } from '@/components/ui/qr-code'
import {
  mayBeTorn,
  NoticeLine,
  NoticeLines,
  NoticePart,
  type Part,
  partsOf,
  textStyles,
} from './notice-blocks'
import { paperColours } from './notice-colours'
import type { NoticeText, Paper, PictureText } from './notice-text'
import { sheetFamily } from './sheet-fonts'
import type { SheetFoot } from './sheet-model'

/** A sheet ready to be drawn: its pictures as JPEG, its letters those that the fonts have. */
export type NoticePrint = {
  text: NoticeText
  paper: Paper
  /** Whose copy it is, at the foot of each page; none for the public. */
  copy: {
    labels: Record<'officer' | 'bureau' | 'purpose' | 'case' | 'time' | 'number', string>
    foot: SheetFoot
  } | null
  /** Whether some letters could not be printed. */
  changed: boolean
}

/**
 * The sheet of a notice on paper: the colour of its type, pictures, the code by which it is checked, and at the foot of each page how
 * it may be used and which page it is. Not tagged, which the renderer cannot do: the page of the portal is its accessible twin.
 */
export function NoticeDocument({ print }: { print: NoticePrint }) {
  const { text, paper } = print
  const rtl = text.locale === 'ar'
  const way = rtl ? textStyles.rtl : textStyles.ltr
  const row = rtl ? textStyles.rowRtl : textStyles.row
  const { words, locale } = text
  const colours = paperColours[text.type]
  const [main, original] = text.subject
  return (
    <Document
      title={[text.title, text.number].filter(Boolean).join(' ')}
      language={locale}
      producer="Meridian"
      {...(print.copy ? { author: print.copy.foot.officer } : {})}
    >
      <Page size={paper} style={styles.page}>
        <View fixed style={[styles.edge, { backgroundColor: colours.band }]} />
        {text.watermark && (
          <Text fixed style={styles.watermark}>
            {words.watermark}
          </Text>
        )}
        <View style={[styles.band, row, { backgroundColor: colours.band, color: colours.on }]}>
          <Text style={[styles.title, way]}>{text.title}</Text>
          <View>
            {text.number && (
              <Text style={[styles.small, rtl ? textStyles.atLeft : textStyles.atRight]}>{words.number}</Text>
            )}
            <Text style={[text.number ? styles.number : {}, rtl ? textStyles.atLeft : textStyles.atRight]}>
              {text.number ?? words.noNumber}
            </Text>
          </View>
        </View>
        <View style={[styles.facts, row, { backgroundColor: colours.tint }]}>
          {text.facts.map(({ label, lines }) => (
            <View key={label} style={styles.fact}>
              <Text style={[styles.small, styles.muted, way]}>{label}</Text>
              <NoticeLines lines={lines} rtl={rtl} style={styles.bold} />
            </View>
          ))}
        </View>
        {text.alerts.map(({ tone, line }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
          <View key={i} style={[styles.alert, tone === 'stop' ? styles.stop : styles.look]}>
            <NoticeLine line={line} rtl={rtl} style={styles.bold} />
          </View>
        ))}
        {print.changed && <Text style={[styles.note, way]}>{text.letters}</Text>}
        <View style={[styles.hero, row]}>
          {text.pictures.map((picture, i) => (
            <Picture key={picture.id} picture={picture} text={text} large={i === 0} />
          ))}
          <View style={styles.subject}>
            {main && <NoticeLine line={main} rtl={rtl} style={styles.name} />}
            {original && <NoticeLine line={original} rtl={rtl} style={styles.original} />}
            {text.cautions && (
              <View style={styles.cautions}>
                <Text style={[styles.small, styles.muted, way]}>{words.cautions}</Text>
                <Text style={[text.cautions.length ? styles.caution : {}, way]}>
                  {text.cautions.join(' · ') || words.noCautions}
                </Text>
              </View>
            )}
            {text.asked.length > 0 && (
              <View
                style={[
                  styles.asked,
                  rtl ? styles.askedRtl : styles.askedLtr,
                  { backgroundColor: colours.tint, borderColor: colours.band, color: colours.text },
                ]}
              >
                <Text style={[styles.small, way]}>{words.asked}</Text>
                <NoticeLines lines={text.asked} rtl={rtl} style={styles.bold} />
              </View>
            )}
          </View>
          {text.verifyUrl && <Code url={text.verifyUrl} words={words.verify} way={way} />}
        </View>
        {text.sections.map(({ key, title, blocks }) => (
          <Section key={key} title={title} parts={partsOf(blocks)} rtl={rtl} colours={colours} />
        ))}
        <Foot print={print} rtl={rtl} />
      </Page>
    </Document>
  )
}

/** A heading never stands alone at the end of a page: the first piece below it goes with it. */
function Section({
  title,
  parts,
  rtl,
  colours,
}: {
  title: string
  parts: readonly Part[]
  rtl: boolean
  colours: { band: string; text: string }
}) {
  const way = rtl ? textStyles.rtl : textStyles.ltr
  const [first, ...others] = parts
  return (
    <>
      <View wrap={Boolean(first && mayBeTorn(first))} style={styles.section}>
        <Text style={[styles.heading, way, { color: colours.text, borderColor: colours.band }]}>{title}</Text>
        {first && <NoticePart part={first} rtl={rtl} colour={colours.text} />}
      </View>
      {others.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
        <NoticePart key={i} part={part} rtl={rtl} colour={colours.text} />
      ))}
    </>
  )
}

function Picture({ picture, text, large }: { picture: PictureText; text: NoticeText; large: boolean }) {
  const rtl = text.locale === 'ar'
  const way = rtl ? textStyles.rtl : textStyles.ltr
  const width = large ? (picture.thing ? 140 : 104) : 52
  const height = picture.thing ? width : width * 1.25
  return (
    <View style={{ width }}>
      {picture.image && !picture.covered ? (
        // eslint-disable-next-line jsx-a11y/alt-text -- a picture on paper; its words stand beside it
        <Image
          src={{ data: Buffer.from(picture.image as Uint8Array), format: 'jpg' }}
          style={[styles.picture, { width, height }]}
        />
      ) : (
        <View style={[styles.picture, styles.absent, { width, minHeight: height }]}>
          <Text style={[styles.tiny, way]}>
            {picture.covered ? text.words.coveredOnPaper : text.words.withheld}
          </Text>
        </View>
      )}
      <Text style={[styles.small, way]}>{picture.kind}</Text>
      <NoticeLine line={picture.taken} rtl={rtl} style={styles.small} />
    </View>
  )
}

type Way = (typeof textStyles)['ltr' | 'rtl']

function Code({ url, words, way }: { url: string; words: string; way: Way }) {
  const { path, side } = qrPath(url)
  return (
    <View style={styles.code}>
      <Svg viewBox={`0 0 ${side} ${side}`} style={styles.square}>
        <Path d={path} fill="#10181f" />
      </Svg>
      <Text style={[styles.tiny, way]}>{words}</Text>
    </View>
  )
}

function Foot({ print: { text, copy, paper }, rtl }: { print: NoticePrint; rtl: boolean }) {
  const way = rtl ? textStyles.rtl : textStyles.ltr
  const row = rtl ? textStyles.rowRtl : textStyles.row
  const said = copy
    ? [
        [copy.labels.officer, copy.foot.officer],
        [copy.labels.bureau, copy.foot.bureau],
        [copy.labels.purpose, copy.foot.purpose],
        [copy.labels.case, copy.foot.caseReference],
        [copy.labels.time, `${copy.foot.at.toISOString().slice(0, 19).replace('T', ' ')} UTC`],
        [copy.labels.number, copy.foot.number],
      ]
    : []
  return (
    <View fixed style={[styles.foot, { top: heights[paper] - footHeight }]}>
      {said.length > 0 && (
        <View style={[row, styles.copy]}>
          {said.map(([label = '', value = '']) => (
            <View key={label} style={[row, styles.pair]}>
              <Text style={[styles.muted, way]}>{label}</Text>
              <Text style={/[\u0590-\u08ff]/.test(value) ? textStyles.rtl : textStyles.ltr}>{value}</Text>
            </View>
          ))}
        </View>
      )}
      <View style={[row, styles.last]}>
        <Text style={[styles.handling, way]}>{text.handling}</Text>
        <View>
          {text.number && <Text style={[styles.bold, textStyles.ltr]}>{text.number}</Text>}
          <Text
            style={way}
            render={({ pageNumber, totalPages }) =>
              text.page.replace('%n', String(pageNumber)).replace('%m', String(totalPages))
            }
          />
        </View>
      </View>
    </View>
  )
}

const ink = '#10181f'
const line = '#b8c0c8'
const side = 36
/** Points of a sheet from top to bottom. The renderer does not find the lower edge of a page that has more than it holds. */
const heights: Record<Paper, number> = { A4: 841.89, LETTER: 792 }
const footHeight = 62
const styles = StyleSheet.create({
  page: {
    fontFamily: sheetFamily,
    fontSize: 8.5,
    lineHeight: 1.35,
    color: ink,
    paddingTop: 26,
    paddingBottom: 72,
    paddingHorizontal: side,
  },
  edge: { position: 'absolute', top: 0, left: 0, right: 0, height: 10 },
  watermark: {
    position: 'absolute',
    top: '42%',
    left: 0,
    right: 0,
    textAlign: 'center',
    fontSize: 96,
    fontWeight: 600,
    color: ink,
    opacity: 0.07,
    transform: 'rotate(-24deg)',
  },
  band: {
    marginTop: -16,
    marginHorizontal: -side,
    paddingHorizontal: side,
    paddingTop: 4,
    paddingBottom: 10,
    justifyContent: 'space-between',
    alignItems: 'flex-end',
  },
  title: { fontSize: 20, fontWeight: 600, lineHeight: 1.2 },
  number: { fontSize: 14 },
  facts: { marginHorizontal: -side, paddingHorizontal: side, paddingVertical: 6, flexWrap: 'wrap', gap: 18 },
  fact: { maxWidth: 200 },
  small: { fontSize: 7.5 },
  tiny: { fontSize: 7 },
  muted: { color: '#46525e' },
  bold: { fontWeight: 600 },
  alert: { marginHorizontal: -side, paddingHorizontal: side, paddingVertical: 5 },
  stop: { backgroundColor: '#fdecea', color: '#9b1c13' },
  look: { backgroundColor: '#fff8e0', color: '#6b5200' },
  note: { marginTop: 6, padding: 4, borderWidth: 0.75, borderColor: line },
  hero: { marginTop: 12, gap: 10, alignItems: 'flex-start' },
  subject: { flexGrow: 1, flexBasis: 0 },
  name: { fontSize: 16, fontWeight: 600, lineHeight: 1.25 },
  original: { fontSize: 13, lineHeight: 1.5, color: '#46525e' },
  cautions: { marginTop: 6 },
  caution: { fontWeight: 600, color: '#9b1c13' },
  asked: { marginTop: 8, paddingVertical: 5, paddingHorizontal: 7 },
  askedLtr: { borderLeftWidth: 3 },
  askedRtl: { borderRightWidth: 3 },
  picture: { borderWidth: 0.5, borderColor: line, objectFit: 'contain', marginBottom: 2 },
  absent: { padding: 4, backgroundColor: '#eceff3', justifyContent: 'center' },
  code: { width: 68 },
  square: { width: 68, height: 68 },
  section: { marginTop: 12 },
  heading: { fontSize: 10, fontWeight: 600, borderBottomWidth: 0.75, paddingBottom: 3, marginBottom: 4 },
  foot: {
    position: 'absolute',
    left: side,
    right: side,
    borderTopWidth: 0.75,
    borderColor: ink,
    paddingTop: 4,
    fontSize: 7,
  },
  copy: { justifyContent: 'space-between', flexWrap: 'wrap', marginBottom: 2 },
  pair: { gap: 3 },
  last: { justifyContent: 'space-between' },
  handling: { maxWidth: '78%' },
})
