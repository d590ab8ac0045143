/** `@firstline/widget/define`: registers `<firstline-widget>`. Does nothing where there is no DOM, or twice. */
import { FirstlineWidget } from './index.ts'
import { TAG } from './loader/element.ts'

if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, FirstlineWidget)
