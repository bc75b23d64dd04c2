/** The check of a page, loaded when a reader asks for it. */
import { verifyPage } from '../verify.ts';

declare global {
  interface Window {
    guhuaVerify?: typeof verifyPage;
  }
}

window.guhuaVerify = verifyPage;
