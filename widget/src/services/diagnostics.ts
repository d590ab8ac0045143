/** What the device tells any page that asks, by what staff call it. Goes along only where the visitor ticks it. */
export function diagnostics(): Record<string, string> {
  return {
    Browser: navigator.userAgent,
    Languages: navigator.languages.join(', '),
    'Time zone': Intl.DateTimeFormat().resolvedOptions().timeZone,
    Screen: `${screen.width} × ${screen.height}, ${devicePixelRatio}`,
    Window: `${innerWidth} × ${innerHeight}`,
  }
}
