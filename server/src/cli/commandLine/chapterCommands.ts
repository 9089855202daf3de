import { type Command, Option } from 'commander';
import { chapterFormatNames } from '../../chapters/formats';
import { localised } from '../../l10n/localised';
import { chapterLevels } from '../../note/publishing/platformLimits';
import { writtenChapterFormats } from '../../protocol/chapterProtocol';
import { type ExportOptions, exportChapters } from '../commands/export';
import { type ImportOptions, importChapters } from '../commands/import';
import { addExamples, lines, type ProgramContext } from './commandHelp';

export function addExport(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('export')
    .argument('<NOTE>')
    .usage('NOTE --to FORMAT [OPTION…]')
    .summary(localised('write the chapters of a note for a platform or player'))
    .description(
      lines(
        localised('Writes the chapters of a note, or of - for standard input, in these formats:'),
        writtenChapterFormats.join(', '),
      ),
    )
    .addOption(
      new Option('--to <FORMAT>', localised('the format; text is for YouTube and the like'))
        .choices(writtenChapterFormats)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--level <LEVEL>',
        localised(
          'segments, parts, or both: parts with their segments in them, or, where a format does not nest, the title of a part before that of its first segment. Unless given, both where the format nests, else segments',
        ),
      ).choices(chapterLevels),
    )
    .option('--numbers', localised('keep the numbers in the titles'))
    .option('--skip-invalid', localised('leave out segments whose times are wrong'))
    .option('--from-zero', localised('add a chapter at 0:00 where the first starts later'))
    .option('-o, --output <FILE>', localised('write to a file'))
    .action(async (given: string, options: ExportOptions) =>
      onExit(await exportChapters(given, options, terminal)),
    );
  addExamples(command, [
    'episode-notes export content/episode-12.md --to text',
    'episode-notes export content/episode-12.md --to podcasting2 -o chapters.json',
  ]);
}

export function addImport(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('import')
    .argument('<FILE>')
    .usage('FILE [OPTION…]')
    .summary(localised('make a note from a file with chapters'))
    .description(
      lines(
        localised(
          'Makes a note from chapters in any of these formats, or of - for standard input:',
        ),
        chapterFormatNames.join(', '),
        localised(
          'text is a list pasted from a description, info the .info.json of yt-dlp, and webvtt a file whose name ends in .chapters.vtt; captions such as talk.srt become a draft, divided where speech pauses',
        ),
      ),
    )
    .addOption(
      new Option('--from <FORMAT>', localised('the format, where the text does not tell')).choices(
        chapterFormatNames,
      ),
    )
    .option('-o, --output <NOTE>', localised('write to a file, which must not be there yet'))
    .action(async (given: string, options: ImportOptions) =>
      onExit(await importChapters(given, options, terminal)),
    );
  addExamples(command, [
    'episode-notes import episode.info.json -o content/episode-13.md',
    'episode-notes import list.txt --from text -o content/episode-13.md',
  ]);
}
