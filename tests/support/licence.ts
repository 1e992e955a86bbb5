/** The barcode of an invented card; elements can be changed by their three letters, and left out by an empty text. */
export function licenceText({ iin = '636014', ...change }: Record<string, string> = {}): string {
  const elements: Record<string, string> = {
    DAQ: 'X0000001',
    DCS: 'QWORTZEL',
    DDE: 'N',
    DAC: 'BRZYX',
    DDF: 'N',
    DAD: 'ZED',
    DDG: 'N',
    DCA: 'C',
    DCB: 'NONE',
    DBD: '01012024',
    DBB: '02101971',
    DBA: '01012030',
    DBC: '1',
    DAG: '1 NOWHERE ST',
    DAJ: 'CA',
    DCG: 'USA',
    ...change,
  }
  const lines = Object.entries(elements).flatMap(([name, value]) => (value ? [`${name}${value}`] : []))
  return `@\n\x1e\rANSI ${iin}100002DL00410180ZC02210010DL${lines.join('\n')}\rZCZCAxxx\r`
}
