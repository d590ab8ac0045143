export {
  checkFields,
  type Answer,
  type Answers,
  type CheckedFields,
  type FieldProblem,
  type Today,
} from './check-fields.ts'
export { loadCheckFields } from './load-check-fields.ts'
export { chooseForm, type Topic } from './choose-form.ts'
export { compilePattern, type Pattern } from './pattern.ts'
