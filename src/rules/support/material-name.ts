/** Names of materials, stripped of what does not tell one material from another. */

const COPY = /(?:原件(?:及|和|与|或|、|\/)?)?复印件|原件|扫描件|影印件/u;
const COUNT = /[一二两三四五六七八九十\d]+式?[一二两三四五六七八九十\d]*份/u;
const NOTHING_ELSE = new RegExp(`^(?:${COPY.source}|${COUNT.source}|[及和与或、，,/\\s])*$`, 'u');

/**
 * A name by which materials are compared: brackets and letters in one width, no spaces, no number of copies, no word that
 * it is an original or a copy, no 申请人 or 本人 before it. `申请人身份证（复印件）` and `身份证原件` are one.
 */
export function comparableName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[《》〈〉"“”]/gu, '');
  const unbracketed = plain.replace(/\(([^()]*)\)/gu, (bracket, inner: string) =>
    NOTHING_ELSE.test(inner) ? '' : bracket,
  );
  const shorter = unbracketed
    .replace(new RegExp(`(?:及|和|与)?的?(?:${COPY.source})?(?:${COUNT.source})?$`, 'u'), '')
    .replace(new RegExp(`(?:及|和|与|的)?(?:${COPY.source})$`, 'u'), '')
    .replace(/^(?:申请人|本人)(?:本人)?的?/u, '');
  return shorter === '' ? plain : shorter;
}
