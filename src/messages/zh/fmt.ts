/** `guhua fmt` 的用语。 */
import type { Messages } from '../messages.ts';

export const fmt: Messages = {
  'fmt.changed': '{files} 个文件中，整理了 {changed} 个。',
  'fmt.all-formatted': '{files} 个文件都是规范的。',
  'fmt.not-formatted': '{files} 个文件中，有 {changed} 个没有整理。要整理：guhua fmt',
  'fmt.left-alone': '{count} 个文件无法整理，原样未动。看有什么问题：guhua check',
  'fmt.unsure': '{file} 原样未动：整理会改变它的内容。',
  'fmt.locked': '其中 {count} 个属于已固化的定义。整理不改变固化的内容，不需要新的版本。',
  'fmt.no-file': '不能读取 {path}（{code}）。',
  'fmt.no-file.hint': '写文件或文件夹，如：guhua fmt definitions/processes',
  'fmt.nothing': '{path} 里没有 YAML 文件。',
  'fmt.nothing.hint': '写文件或文件夹，如：guhua fmt definitions/processes',
  'fmt.not-written': '不能写入 {file}（{code}），文件保持原样。',
  'fmt.not-written.hint': '只看会改哪些文件，不写入：guhua fmt --check',
  'fmt.input-alone': '- 表示标准输入，不能同时写别的路径。',
  'fmt.input-alone.hint': '如：guhua fmt - < item.yaml',
};
