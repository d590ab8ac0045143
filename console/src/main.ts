/** Entry of the console's page: registers the elements that console/index.html names. */
import './define.ts'
