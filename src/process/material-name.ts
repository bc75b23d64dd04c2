/** Names of materials, stripped of what does not tell one material from another. */

const COPY = '(?:原件(?:及|和|与|或|、|/)?)?复印件|原件|扫描件|影印件';
const COUNT = '[一二两三四五六七八九十\\d]{1,3}(?:式[一二两三四五六七八九十\\d]{1,3})?份';

const BRACKET = /\(([^()]*)\)/gu;
const COPIES_ONLY = new RegExp(`^(?:${COPY}|${COUNT}|[及和与或、，,/])*$`, 'u');
const COPIES_BEHIND = new RegExp(`[及和与的]?(?:${COPY})?(?:${COUNT})?$`, 'u');
const APPLICANT_BEFORE = /^(?:申请人|本人)(?:本人)?的?/u;

/**
 * A name by which materials are compared: brackets and letters in one width, no spaces, no number of copies, no word that
 * it is an original or a copy, no 申请人 or 本人 before it. `申请人身份证（复印件）` and `身份证原件` are one.
 */
export function comparableName(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\s《》〈〉"“”]+/gu, '');
  const shorter = plain
    .replace(BRACKET, (bracket, inner: string) => (COPIES_ONLY.test(inner) ? '' : bracket))
    .replace(COPIES_BEHIND, '')
    .replace(APPLICANT_BEFORE, '');
  return shorter === '' ? plain : shorter;
}
