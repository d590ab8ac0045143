export {
  checkFields,
  type Answer,
  type Answers,
  type CheckedFields,
  type FieldProblem,
  type Today,
} from './check-fields.ts'
export { chooseForm, type Topic } from './choose-form.ts'
export { loadPatterns } from './load-patterns.ts'
export { compilePattern, type CompilePattern, type Pattern } from './pattern.ts'
