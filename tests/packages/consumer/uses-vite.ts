/** The plugin, as a product's vite.config.ts has it. */
import { firstline } from '@firstline/sdk/vite'
import type { Plugin } from 'vite'

const plugin: Plugin = firstline({ dir: 'kb-content', audiences: ['public'] })
console.log(plugin.name)
