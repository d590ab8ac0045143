/**
 * Runs at an old address of an article before anything is drawn: leads to the new one with the query and the section that
 * the address came with, in its place in the history, so that Back does not come here again. Plain JavaScript, since it is
 * sent as it stands.
 */
location.replace(document.currentScript.dataset.to + location.search + location.hash)
