/** Methods that are a reason to fetch the panel, each also by an attribute of the page's own: `data-firstline-<method>`. */
export const WAKING_METHODS = ['contact', 'toggle', 'open', 'search', 'article'] as const
