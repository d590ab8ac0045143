import { configSchema } from '@firstline/sdk/config'
import firstlineConfig from '../../firstline.config.ts'
import { createApp } from './app.ts'
import { realOutside } from './outside.ts'

/** The Worker. A mistake in firstline.config.ts stops it here, with an error that names the key. */
export default createApp(realOutside(configSchema.parse(firstlineConfig)))
