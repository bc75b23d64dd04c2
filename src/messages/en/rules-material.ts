/** What is said of materials: rules of the family `material`. */
import type { Messages } from '../messages.ts';

export const rulesMaterial: Messages = {
  'material/catch-all.found': '“{name}” does not say what is demanded.',
  'material/catch-all.found.hint':
    'Name each material that is wanted; what cannot be named is not demanded: leave it out.',
  'material/report-and-form.both': 'Both “{report}” and “{form}” are demanded, which say the same.',
  'material/report-and-form.both.hint': 'Keep the form only; what else the report told goes into the form.',
  'material/repeated.twice': '“{name}” is the same material as number {number}, “{first}”.',
  'material/repeated.twice.hint':
    'Make it one with its numbers of originals and copies; if they belong to different situations, say so with when.',
  'material/issued-by-same-department.own':
    '“{name}” is issued by the department itself ({issuer}), and should not be demanded of the applicant.',
  'material/issued-by-same-department.own.hint':
    'Leave it out and look it up in the department’s own files; if the issuer is wrong, correct it.',
  'material/intermediary-without-basis.material': '“{name}”, which an intermediary makes, cites no basis.',
  'material/intermediary-without-basis.material.hint':
    'Give it a basis: a law, a regulation or a decision of the State Council; without one it cannot be demanded.',
  'material/intermediary-without-basis.service': 'The intermediary service “{name}” cites no basis.',
  'material/intermediary-without-basis.service.hint':
    'Give it a basis: a law, a regulation or a decision of the State Council; without one it cannot be demanded.',
  'material/certificate-without-issuer.none': 'The certificate “{name}” does not say who issues it.',
  'material/certificate-without-issuer.none.hint': 'Give it an issuer: the name of the body that issues it.',
  'material/certificate-without-basis.none': 'The certificate “{name}” cites no law that demands it.',
  'material/certificate-without-basis.none.hint':
    'Give it a basis, the 《title》 and article that demands it; without one it may be dropped.',
  'material/condition-in-name.condition': 'The name “{name}” holds a condition or an instruction.',
  'material/condition-in-name.condition.hint':
    'Let the name say what it is; when it is wanted belongs into when, how it must be into note.',
  'material/condition-in-name.long': 'The name is {length} characters long, more than {limit}.',
  'material/condition-in-name.long.hint': 'Let the name say what it is; put the rest into when or note.',
  'material/counts-missing.none': '{count} material(s) do not say how many are wanted: {names}.',
  'material/counts-missing.none.hint':
    'Write originals and copies for each; if only electronic files are wanted, write form: electronic.',
  'material/necessity-missing.none': '{count} material(s) do not say whether they are required: {names}.',
  'material/necessity-missing.none.hint': 'Write necessity for each: required, optional or deferrable.',
};
