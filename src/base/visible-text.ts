/**
 * Control, format and direction marks, line separators and halves of characters. What joins the parts of an emoji or of
 * a ligature stays.
 */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u200C\u200D]]/gv;

/**
 * Text that a terminal shows as it is: each character that is invisible, breaks the line, turns the direction of writing or
 * gives the terminal a command becomes a dot. Texts of definitions are shown in no other way.
 */
export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, '·');
}
