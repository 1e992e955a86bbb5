import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { sheetFamily } from './sheet-fonts'
import type { Sheet, SheetTable, SheetText } from './sheet-model'

export type SheetWords = {
  handling: string
  /** "Page {n} of {m}" with its two numbers left open as %n and %m. */
  page: string
  labels: Record<'officer' | 'bureau' | 'purpose' | 'case' | 'time' | 'number', string>
  /** What is said of letters that could not be printed; absent when all could. */
  letters?: string
}

/**
 * A sheet of paper: title, facts, tables whose header stands again on each page, and at the foot of each whose copy it is.
 * Not tagged, which the renderer cannot do: the page of the portal is its accessible twin.
 */
export function SheetDocument({ sheet, words }: { sheet: Sheet; words: SheetWords }) {
  const rtl = sheet.locale === 'ar'
  const way = rtl ? styles.rtl : styles.ltr
  return (
    <Document
      title={sheet.foot.number}
      author={sheet.foot.officer}
      language={sheet.locale}
      producer="Meridian"
    >
      <Page size="A4" orientation={sheet.landscape ? 'landscape' : 'portrait'} style={styles.page}>
        <Text fixed style={styles.watermark}>
          {`${sheet.foot.officer} · ${sheet.foot.number}`}
        </Text>
        <Text style={[styles.title, way]}>{sheet.title}</Text>
        {sheet.intro.map((line) => (
          <Text key={line} style={[styles.intro, way]}>
            {line}
          </Text>
        ))}
        {words.letters && <Text style={[styles.note, way]}>{words.letters}</Text>}
        {sheet.facts.map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
          <Fact key={i} fact={fact} rtl={rtl} />
        ))}
        {sheet.tables.map((table, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
          <Table key={i} table={table} rtl={rtl} />
        ))}
        <Foot sheet={sheet} words={words} rtl={rtl} />
      </Page>
    </Document>
  )
}

function Fact({ fact: { label, value }, rtl }: { fact: Sheet['facts'][number]; rtl: boolean }) {
  return (
    <View style={[styles.fact, rtl ? styles.rowRtl : styles.row]} wrap={textOf(value).length > 600}>
      <Text style={[styles.label, rtl ? styles.rtl : styles.ltr]}>{label}</Text>
      <Value value={value} rtl={rtl} share={1} />
    </View>
  )
}

function Table({ table, rtl }: { table: SheetTable; rtl: boolean }) {
  const row = rtl ? styles.rowRtl : styles.row
  return (
    <View style={styles.table}>
      {table.title && <Text style={[styles.heading, rtl ? styles.rtl : styles.ltr]}>{table.title}</Text>}
      <View fixed style={[styles.head, row]}>
        {table.columns.map(({ label, share }) => (
          <Text
            key={label}
            style={[styles.headCell, { flexGrow: share, flexBasis: 0 }, rtl ? styles.rtl : styles.ltr]}
          >
            {label}
          </Text>
        ))}
      </View>
      {table.rows.map((cells, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
        <View key={i} style={[styles.line, row]} wrap={cells.some((cell) => textOf(cell).length > 600)}>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves on paper
            <Value key={column} value={cell} rtl={rtl} share={table.columns[column]?.share ?? 1} />
          ))}
        </View>
      ))}
    </View>
  )
}

function Value({ value, rtl, share }: { value: SheetText; rtl: boolean; share: number }) {
  const width = { flexGrow: share, flexBasis: 0 }
  // A code keeps its own direction, and stands at the side where the language begins.
  if (typeof value !== 'string')
    return <Text style={[styles.cell, width, styles.ltr, rtl ? styles.atRight : {}]}>{value.code}</Text>
  const arabic = /[\u0590-\u08ff]/.test(value)
  return (
    <Text
      style={[styles.cell, width, arabic ? styles.rtl : styles.ltr, rtl ? styles.atRight : styles.atLeft]}
    >
      {value}
    </Text>
  )
}

function Foot({ sheet, words, rtl }: { sheet: Sheet; words: SheetWords; rtl: boolean }) {
  const { foot } = sheet
  const time = `${foot.at.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  const said: [string, string][] = [
    [words.labels.officer, foot.officer],
    [words.labels.bureau, foot.bureau],
    [words.labels.purpose, foot.purpose],
    [words.labels.case, foot.caseReference],
    [words.labels.time, time],
    [words.labels.number, foot.number],
  ]
  return (
    <View fixed style={styles.foot}>
      <View style={[rtl ? styles.rowRtl : styles.row, styles.footLine]}>
        {said.map(([label, value]) => (
          <View key={label} style={[rtl ? styles.rowRtl : styles.row, styles.footPair]}>
            <Text style={[styles.footLabel, rtl ? styles.rtl : styles.ltr]}>{label}</Text>
            <Text style={/[\u0590-\u08ff]/.test(value) ? styles.rtl : styles.ltr}>{value}</Text>
          </View>
        ))}
      </View>
      <View style={[rtl ? styles.rowRtl : styles.row, styles.footLine]}>
        <Text style={[styles.handling, rtl ? styles.rtl : styles.ltr]}>{words.handling}</Text>
        <Text
          style={rtl ? styles.rtl : styles.ltr}
          render={({ pageNumber, totalPages }) =>
            words.page.replace('%n', String(pageNumber)).replace('%m', String(totalPages))
          }
        />
      </View>
    </View>
  )
}

export const textOf = (value: SheetText): string => (typeof value === 'string' ? value : value.code)

const line = '#b8c0c8'
const styles = StyleSheet.create({
  page: {
    fontFamily: sheetFamily,
    fontSize: 8.5,
    lineHeight: 1.35,
    color: '#14202b',
    paddingTop: 34,
    paddingBottom: 64,
    paddingHorizontal: 34,
  },
  watermark: {
    position: 'absolute',
    top: '45%',
    left: 0,
    right: 0,
    textAlign: 'center',
    fontSize: 34,
    color: '#14202b',
    opacity: 0.06,
    transform: 'rotate(-24deg)',
  },
  title: { fontSize: 14, fontWeight: 600, marginBottom: 4 },
  intro: { color: '#3c4a57', marginBottom: 2 },
  note: { marginTop: 3, marginBottom: 3, padding: 4, borderWidth: 0.75, borderColor: line },
  heading: { fontSize: 10.5, fontWeight: 600, marginBottom: 3 },
  table: { marginTop: 8 },
  row: { flexDirection: 'row' },
  rowRtl: { flexDirection: 'row-reverse' },
  head: { borderBottomWidth: 1, borderColor: '#14202b', paddingBottom: 2 },
  headCell: { fontWeight: 600, fontSize: 7.5, paddingHorizontal: 3 },
  line: { borderBottomWidth: 0.5, borderColor: line, paddingVertical: 2.5 },
  cell: { paddingHorizontal: 3 },
  fact: { borderBottomWidth: 0.5, borderColor: line, paddingVertical: 2 },
  label: { width: 130, color: '#3c4a57' },
  ltr: { direction: 'ltr', textAlign: 'left' },
  rtl: { direction: 'rtl', textAlign: 'right' },
  atLeft: { textAlign: 'left' },
  atRight: { textAlign: 'right' },
  foot: {
    position: 'absolute',
    bottom: 20,
    left: 34,
    right: 34,
    borderTopWidth: 0.75,
    borderColor: '#14202b',
    paddingTop: 4,
    fontSize: 7,
  },
  footLine: { justifyContent: 'space-between', flexWrap: 'wrap' },
  footPair: { gap: 3 },
  footLabel: { color: '#3c4a57' },
  handling: { fontWeight: 600, maxWidth: '80%' },
})
