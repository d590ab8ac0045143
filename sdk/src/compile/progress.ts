/** Is told how far long work is: `('Reading articles', 120, 1000)`. */
export type Progress = (what: string, done: number, of: number) => void
