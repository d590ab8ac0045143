/** Prints the path of the browser that the tests use; gets one when there is none. */
import { findBrowserHere } from './browser/this-machine.ts'
import { reportAndFail } from './system/problem.ts'

try {
  console.log(await findBrowserHere())
} catch (error) {
  reportAndFail(error)
}
