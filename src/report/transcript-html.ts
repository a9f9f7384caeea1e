import type { Words } from '../speech/types.ts';
import { escaped } from './escape.ts';
import { shell } from './html.ts';
import type { Line, Transcript } from './transcript.ts';
import type { ReportWords } from './words.ts';

/** A transcript as one page that needs nothing else, in the form of a report. */
export const renderTranscriptPage = (transcript: Transcript, words: Words, say: ReportWords): Promise<string> =>
  shell(
    transcript,
    transcript.meetings
      .map(({ name, lines }, i) => {
        const heading = transcript.meetings.length > 1 ? `<h2 id="m${i}">${escaped(name)}</h2>` : '';
        return `<section${heading === '' ? '' : ` aria-labelledby="m${i}"`}>${heading}${lines.map(lineOf).join('')}</section>`;
      })
      .join('\n'),
    words,
    say.headings.foot,
  );

const lineOf = ({ time, who, level, text, translation, reactions }: Line): string =>
  `<div class="said level${level}"><p class="who">${time === '' ? '' : `<time>${escaped(time)}</time> `}<b dir="auto">${escaped(who)}</b>${reactions === '' ? '' : ` <span class="kinds">${escaped(reactions)}</span>`}</p><p dir="auto">${escaped(text)}</p>${translation === '' ? '' : `<p class="hint" dir="auto">${escaped(translation)}</p>`}</div>`;
