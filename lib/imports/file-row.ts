/** What is wrong with a row as a file has it, before anybody asks what it means. Sentences: `imports.file` of the messages. */
export type FileProblem = {
  code:
    | 'broken_quote'
    | 'text_after_quote'
    | 'cells_missing'
    | 'cells_extra'
    | 'cell_long'
    | 'row_long'
    | 'nul'
    | 'undecodable'
    | 'not_json'
    | 'not_object'
    | 'nested'
    | 'number_cut'
    | 'unknown_keys'
  args?: Record<string, string | number>
}

/** One row of a file: where it begins, as an editor numbers lines, and its cells as they stand there. */
export type FileRow = { line: number; cells: string[]; problems: FileProblem[] }

/** Takes a file in pieces of text, in their order, and gives the rows that are whole. `end` gives what is left. */
export type RowReader = { push: (text: string) => FileRow[]; end: () => FileRow[] }

/** Problems that leave a row readable: it is taken, and the officer is told. All others keep it out until it is mended. */
export const mildProblems: ReadonlySet<FileProblem['code']> = new Set(['text_after_quote', 'unknown_keys'])
