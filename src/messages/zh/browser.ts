import type { Messages } from '../messages.ts';

/** What is said where a browser is needed and there is none. */
export const browser: Messages = {
  'browser.no-driver': '生成 PDF 和 PNG 需要 puppeteer-core，尚未安装。',
  'browser.no-driver.hint': '请安装：npm install puppeteer-core @sparticuz/chromium @fontsource/noto-sans-sc',
  'browser.none': '没有找到可用的 Chromium、Chrome 或 Edge 浏览器。',
  'browser.none.hint':
    '请安装其中之一，或安装 npm 包 @sparticuz/chromium（Linux），或用环境变量 GUHUA_BROWSER 指明浏览器程序。',
  'browser.not-there': '{path} 不是可以运行的程序。',
  'browser.not-there.hint': '请把 GUHUA_BROWSER 或 --browser 改为 Chromium、Chrome 或 Edge 的程序文件。',
  'browser.no-start': '浏览器 {path} 无法启动：{reason}',
  'browser.no-start.hint': '请用环境变量 GUHUA_BROWSER 指明另一个浏览器程序。',
  'browser.no-font': '没有找到中文字体包 @fontsource/noto-sans-sc，图片和 PDF 中的汉字将无法显示。',
  'browser.no-font.hint': '请安装：npm install @fontsource/noto-sans-sc',
};
