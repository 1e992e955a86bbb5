/** A message for whoever runs the command: what is wrong and what to do; no stack. */
export class Trouble extends Error {}

/** What the machine refuses, by its code, as something to do. */
const remedies = {
  ENOSPC: 'the disk is full: free some space and start again; nothing that was saved is lost.',
  EDQUOT:
    'the disk quota of this user is used up: free some space and start again; nothing that was saved is lost.',
  EROFS:
    'it lies on a disk that cannot be written: make it writable, or name another folder with MERIDIAN_DATA_DIR.',
  EACCES:
    'this user may not: give him the right to read and write there, or name another folder with MERIDIAN_DATA_DIR.',
  EPERM:
    'this user may not: give him the right to read and write there, or name another folder with MERIDIAN_DATA_DIR.',
  ENOENT: 'it cannot be made there: name a folder that can be written, or make it first.',
  EEXIST: 'something else of this name stands in its place: move it away, then start again.',
  ENOTDIR: 'a file stands where a folder belongs: move it away, then start again.',
  EISDIR: 'a folder stands where a file belongs: move it away, then start again.',
  EMFILE: 'this user has too many files open: raise the limit (ulimit -n 4096), then start again.',
}

/** The same for programs of others, which say in their own words that the disk is full. */
export const remedyFor = (output) =>
  /ENOSPC|No space left on device/.test(output) ? `For want of space: ${remedies.ENOSPC}` : ''

/** The sentence to end a command with: what to do when we know it, else the whole error for whoever can read it. */
export function lastWords(error) {
  if (error instanceof Trouble) return `\n${error.message}`
  const remedy = remedies[error?.code]
  return remedy && error.path ? `\n${error.path} cannot be used (${error.code}): ${remedy}` : error
}
