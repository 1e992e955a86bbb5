import { spawnSync } from 'node:child_process'

/**
 * What `pdftotext` of poppler reads in a PDF file; null where the command is not on the PATH. Normalised: its marks of direction are left
 * out, and the shapes that Arabic letters take in a word are put back into letters (NFKC). `said`: columns as they are read, letters from
 * the right in the order in which they are said. `drawn`: one text after the other as it was drawn, however its column is torn into lines.
 */
export function popplerText(file: Uint8Array, order: 'said' | 'drawn'): string | null {
  const how = order === 'drawn' ? ['-raw'] : []
  const { error, status, stdout, stderr } = spawnSync('pdftotext', [...how, '-enc', 'UTF-8', '-', '-'], {
    input: file,
  })
  if (error && 'code' in error && error.code === 'ENOENT') return null
  if (error || status !== 0) throw new Error(`pdftotext: ${error?.message ?? stderr.toString()}`)
  return stdout
    .toString()
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFKC')
}
