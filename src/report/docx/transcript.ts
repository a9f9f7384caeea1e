import type { Words } from '../../speech/types.ts';
import type { Transcript } from '../transcript.ts';
import type { ReportWords } from '../words.ts';
import { packDocument } from './pack.ts';
import { paragraph, table } from './xml.ts';

/** A transcript as a document, to be filed with the minutes: a table a meeting. */
export function renderTranscriptDocx(transcript: Transcript, words: Words, say: ReportWords): Promise<Uint8Array> {
  const { title, when, meetings, foot } = transcript;
  const body = [
    paragraph(title, { style: 'Title' }),
    when === '' ? '' : paragraph(when, { style: 'Subtitle' }),
    ...meetings.flatMap(({ name, lines }) => [
      meetings.length > 1 ? paragraph(name, { style: 'Heading1' }) : '',
      table(
        [say.time, say.who, words.titles.messages ?? ''],
        lines.map(({ time, who, level, text, translation, reactions }) => [
          { text: time },
          { text: who },
          {
            text: `${'↳ '.repeat(level)}${text}${reactions === '' ? '' : `  [${reactions}]`}`,
            style: 'Quote',
            ...(translation === '' ? {} : { below: translation }),
          },
        ]),
        [1.7, 3, 9],
      ),
    ]),
    ...foot.map((line) => paragraph(line)),
  ];
  return packDocument(title, body.join(''), words);
}
