import { spawnSync } from 'node:child_process'

/**
 * What `pdftotext` of poppler reads in a PDF file, in the order in which it is said; null where the command is not on the PATH. Its marks
 * of direction are left out, and the shapes that Arabic letters take in a word are put back into letters (NFKC).
 */
export function popplerText(file: Uint8Array): string | null {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: file })
  if (error && 'code' in error && error.code === 'ENOENT') return null
  if (error || status !== 0) throw new Error(`pdftotext: ${error?.message ?? stderr.toString()}`)
  return stdout
    .toString()
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFKC')
}
