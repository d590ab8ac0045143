import { useEffect, useReducer } from 'preact/hooks'

/**
 * The page's address, drawn anew when the page changes it without being loaded again.
 *
 * The page's history is not patched for it: browsers without the Navigation API tell only of steps back and forward and
 * of fragments, and there a route that was pushed is seen the next time something is drawn.
 */
export function useAddress(): string {
  const [, look] = useReducer(() => location.href, '')
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    if (window.navigation) navigation.addEventListener('currententrychange', look, { signal })
    else addEventListener('popstate', look, { signal })
    return () => listening.abort()
  }, [])
  return location.href
}
