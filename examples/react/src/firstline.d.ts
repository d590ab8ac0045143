import type { FirstlineWidget, WidgetAttributes } from '@firstline/widget'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'firstline-widget': DetailedHTMLProps<HTMLAttributes<FirstlineWidget>, FirstlineWidget> & WidgetAttributes
    }
  }
}
