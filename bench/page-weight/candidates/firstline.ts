import { buildSite } from '../../../scripts/build/site.ts'
import type { Candidate } from '../candidate.ts'

/** As built for every page, with the example's own articles. */
export const firstline: Candidate = {
  name: 'Firstline',
  async embed(folder) {
    await buildSite(folder)
    return {
      head: '<script async src="/firstline.js"></script>',
      answers: { '/api/v1/events': () => ({ accepted: 0, rejected: 0 }) },
    }
  },
  use: {
    opens: 'a click on its launcher',
    launcher: 'firstline-widget [part~=launcher]',
    opened: 'firstline-widget input',
    field: 'firstline-widget input',
    answered: 'firstline-widget mark',
  },
}
