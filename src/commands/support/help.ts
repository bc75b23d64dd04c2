/** Help in the user's language: oclif prints it, the Chinese texts replace the English ones of the commands. */
import { CommandHelp, Help, type Interfaces } from '@oclif/core';
import type { Command } from '@oclif/core/command';
import { HELP_ZH, SECTIONS_ZH, TOPICS_ZH } from '../../messages/zh/help.ts';
import { chooseLanguage } from './language.ts';

/** Whether help is asked for in Chinese: by `--lang`, by GUHUA_LANG or by the locale. */
function speaksChinese(argv: readonly string[]): boolean {
  const index = argv.indexOf('--lang');
  const flag =
    index === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : argv[index + 1];
  return chooseLanguage(flag, process.env, undefined) === 'zh';
}

class ChineseCommandHelp extends CommandHelp {
  override section(header: string, body: Parameters<CommandHelp['section']>[1]): string {
    return super.section(SECTIONS_ZH[header] ?? header, body);
  }
}

export default class GuhuaHelp extends Help {
  readonly #chinese: boolean;

  constructor(config: Interfaces.Config, options?: Partial<Interfaces.HelpOptions>) {
    super(config, options);
    this.#chinese = speaksChinese(process.argv);
    if (this.#chinese) this.CommandHelpClass = ChineseCommandHelp;
  }

  /** oclif prints the summary by itself, before what `formatCommand` gives. */
  override async showCommandHelp(command: Command.Loadable): Promise<void> {
    await super.showCommandHelp(this.#translate(command));
  }

  override formatCommand(command: Command.Loadable): string {
    return super.formatCommand(this.#translate(command));
  }

  override formatCommands(commands: Command.Loadable[]): string {
    return super.formatCommands(commands.map((command) => this.#translate(command)));
  }

  override formatTopic(topic: Interfaces.Topic): string {
    return super.formatTopic(this.#translateTopic(topic));
  }

  override formatTopics(topics: Interfaces.Topic[]): string {
    return super.formatTopics(topics.map((topic) => this.#translateTopic(topic)));
  }

  override formatRoot(): string {
    if (!this.#chinese) return super.formatRoot();
    return [
      '固化：用 YAML 写清政务服务事项与流程，对照法律和算术检查，绘图、固化、发布、公示。',
      this.section('VERSION', this.config.userAgent),
      this.section('USAGE', `$ ${this.config.bin} [命令]`),
    ].join('\n\n');
  }

  override section(header: string, body: Parameters<Help['section']>[1]): string {
    return super.section(this.#chinese ? (SECTIONS_ZH[header] ?? header) : header, body);
  }

  #translateTopic(topic: Interfaces.Topic): Interfaces.Topic {
    const description = this.#chinese ? TOPICS_ZH[topic.name] : undefined;
    return description === undefined ? topic : { ...topic, description };
  }

  #translate(command: Command.Loadable): Command.Loadable {
    const words = this.#chinese ? HELP_ZH[command.id] : undefined;
    if (words === undefined) return command;
    const translated = { ...command, summary: words.summary, description: words.description ?? words.summary };
    translated.flags = Object.fromEntries(
      Object.entries(command.flags).map(([name, flag]) => {
        const text = words.flags?.[name] ?? HELP_ZH['*']?.flags?.[name];
        return [name, text === undefined ? flag : { ...flag, summary: text, description: text }];
      }),
    );
    translated.args = Object.fromEntries(
      Object.entries(command.args).map(([name, arg]) => {
        const text = words.args?.[name];
        return [name, text === undefined ? arg : { ...arg, description: text }];
      }),
    );
    return translated;
  }
}
