import { defineConfig } from '@firstline/sdk/config'

export default defineConfig({ locales: ['en'] })
