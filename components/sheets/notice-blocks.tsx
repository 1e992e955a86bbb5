import { StyleSheet, Text, type TextProps, View } from '@react-pdf/renderer'
import type { BlockText, Line, RowText } from './notice-text'
import { textOfLine } from './notice-text'

type Style = Exclude<TextProps['style'], undefined | readonly unknown[]>

/** Lines one under the other, in one text where they run the same way: each text costs its own layout. */
export function NoticeLines({
  lines,
  rtl,
  style = {},
}: {
  lines: readonly Line[]
  rtl: boolean
  style?: Style
}) {
  const [first] = lines
  if (lines.length === 1 && first) return <NoticeLine line={first} rtl={rtl} style={style} />
  const dirs = new Set(lines.map((line) => directionOf(line, rtl)))
  if (dirs.size === 1 && !dirs.has('both'))
    return (
      <Text style={[style, ...wayOf([...dirs][0] === 'rtl', rtl)]}>{lines.map(textOfLine).join('\n')}</Text>
    )
  return (
    <View style={style}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
        <NoticeLine key={i} line={line} rtl={rtl} />
      ))}
    </View>
  )
}

/**
 * A line on paper. The renderer orders letters by the direction of the whole text, and turns a date round that stands after Arabic
 * letters: where both directions meet in a line from the right, each piece is a text of its own.
 */
export function NoticeLine({ line, rtl, style = {} }: { line: Line; rtl: boolean; style?: Style }) {
  const direction = directionOf(line, rtl)
  if (direction !== 'both')
    return <Text style={[style, ...wayOf(direction === 'rtl', rtl)]}>{textOfLine(line)}</Text>
  return (
    <View style={[style, textStyles.rowRtl, textStyles.pieces]}>
      {line.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
        <Text key={i} style={run.dir === 'rtl' ? textStyles.rtl : textStyles.ltr}>
          {run.glue ? run.text.replaceAll(' ', '\u00a0') : run.text}
        </Text>
      ))}
    </View>
  )
}

function directionOf(line: Line, rtl: boolean): 'ltr' | 'rtl' | 'both' {
  const pieces = line.filter(({ glue }) => !glue)
  if (pieces.length === 1) return pieces[0]?.dir ?? 'ltr'
  if (!rtl) return 'ltr'
  return pieces.every(({ dir }) => dir === 'rtl') ? 'rtl' : 'both'
}

/** The way in which letters run, and the side at which the language of the sheet begins. */
const wayOf = (fromRight: boolean, rtl: boolean) => [
  fromRight ? textStyles.rtl : textStyles.ltr,
  rtl ? textStyles.atRight : textStyles.atLeft,
]

/**
 * What stands in a section, piece by piece, each of which may begin a new page: two facts beside each other, one thing told at
 * length, a charge.
 */
export type Part = { is: 'pair'; rows: readonly RowText[] } | Exclude<BlockText, { is: 'rows' }>

export const partsOf = (blocks: readonly BlockText[]): Part[] =>
  blocks.flatMap((block) =>
    block.is === 'rows' ? pairsOf(block.rows).map((rows): Part => ({ is: 'pair', rows })) : [block],
  )

/** Whether a piece may be torn by the end of a page, being longer than some lines. */
export const mayBeTorn = (part: Part): boolean => lengthOf(part) > 700

const lengthOf = (part: Part): number =>
  part.is === 'pair'
    ? lengthOfRows(part.rows)
    : part.is === 'item'
      ? lengthOfRows(part.rows) + textOfLine(part.told ?? []).length
      : 0

const lengthOfRows = (rows: readonly RowText[]) =>
  rows.reduce((sum, { lines }) => sum + lines.map(textOfLine).join('').length, 0)

export function NoticePart({ part, rtl, colour }: { part: Part; rtl: boolean; colour: string }) {
  const torn = mayBeTorn(part)
  switch (part.is) {
    case 'pair':
      return <Pair rows={part.rows} rtl={rtl} torn={torn} />
    case 'say':
      return <NoticeLine line={part.line} rtl={rtl} style={styles.say} />
    case 'list':
      return (
        <NoticeLines lines={part.lines} rtl={rtl} style={{ ...styles.say, fontWeight: 600, color: colour }} />
      )
    case 'item':
      return (
        <View wrap={torn} style={[styles.item, rtl ? styles.itemRtl : styles.itemLtr]}>
          <View style={[rtl ? textStyles.rowRtl : textStyles.row, styles.name]}>
            <NoticeLine line={part.name} rtl={rtl} style={styles.bold} />
            {part.remark && <NoticeLine line={part.remark} rtl={rtl} style={styles.remark} />}
          </View>
          {part.told && <NoticeLine line={part.told} rtl={rtl && part.told[0]?.dir === 'rtl'} />}
          {pairsOf(part.rows).map((rows, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
            <Pair key={i} rows={rows} rtl={rtl} torn={torn} />
          ))}
        </View>
      )
  }
}

function Pair({ rows, rtl, torn }: { rows: readonly RowText[]; rtl: boolean; torn: boolean }) {
  const [first] = rows
  if (first?.long)
    return (
      <View style={styles.long} wrap={torn}>
        <Label text={first.label} rtl={rtl} />
        <NoticeLines lines={first.lines} rtl={rtl && first.lines[0]?.[0]?.dir === 'rtl'} />
      </View>
    )
  const row = rtl ? textStyles.rowRtl : textStyles.row
  return (
    <View wrap={false} style={[row, styles.pair]}>
      {rows.map(({ label, lines }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
        <View key={i} style={[row, styles.fact]}>
          <Label text={label} rtl={rtl} narrow />
          <NoticeLines lines={lines} rtl={rtl} style={styles.value} />
        </View>
      ))}
    </View>
  )
}

const Label = ({ text, rtl, narrow }: { text: string; rtl: boolean; narrow?: boolean }) => (
  <Text style={[styles.label, narrow ? styles.narrow : {}, rtl ? textStyles.rtl : textStyles.ltr]}>
    {text}
  </Text>
)

function pairsOf(rows: readonly RowText[]): RowText[][] {
  const pairs: RowText[][] = []
  for (const row of rows) {
    const open = pairs.at(-1)
    if (!row.long && open?.length === 1 && !open[0]?.long) open.push(row)
    else pairs.push([row])
  }
  return pairs
}

export const textStyles = StyleSheet.create({
  row: { flexDirection: 'row' },
  rowRtl: { flexDirection: 'row-reverse' },
  ltr: { direction: 'ltr', textAlign: 'left' },
  rtl: { direction: 'rtl', textAlign: 'right' },
  atLeft: { textAlign: 'left' },
  atRight: { textAlign: 'right' },
  pieces: { flexWrap: 'wrap' },
})

const styles = StyleSheet.create({
  pair: { justifyContent: 'space-between', marginBottom: 2 },
  fact: { width: '48.5%', gap: 6 },
  label: { color: '#46525e' },
  narrow: { width: '38%' },
  value: { flexGrow: 1, flexBasis: 0 },
  long: { marginTop: 3, marginBottom: 4 },
  say: { marginTop: 2, marginBottom: 4 },
  item: { marginTop: 3, marginBottom: 5 },
  itemLtr: { borderLeftWidth: 1, borderColor: '#b8c0c8', paddingLeft: 7 },
  itemRtl: { borderRightWidth: 1, borderColor: '#b8c0c8', paddingRight: 7 },
  name: { gap: 8, marginBottom: 1.5 },
  bold: { fontWeight: 600 },
  remark: { backgroundColor: '#fff8e0', color: '#6b5200', fontWeight: 600, paddingHorizontal: 3 },
})
