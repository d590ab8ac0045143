/** What a field of a form holds; empty when there is no such field, or it holds a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
