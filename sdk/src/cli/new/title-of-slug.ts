/** `reset-password` → `Reset password` */
export function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}
