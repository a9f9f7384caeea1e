import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { views } from '../../src/views/registry.ts';
import { urlsIn } from '../../src/views/urls.ts';
import { analysisOf, person } from './sample.ts';

describe('links of a text', () => {
  test.each<[string, string[]]>([
    ['https://example.org', ['https://example.org']],
    ['see https://example.org/a, and www.example.com.', ['https://example.org/a', 'www.example.com']],
    ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['«https://example.org/книга»!', ['https://example.org/книга']],
    ['https://example.org/a https://example.org/a/', ['https://example.org/a']],
    [
      'https://example.org/a\u2028https://example.org/b?c=1#d',
      ['https://example.org/a', 'https://example.org/b?c=1#d'],
    ],
    ['write to jane@www.example.org, or http://localhost, https://', ['http://localhost']],
    ['no link: example.org', []],
  ])('%j', (text, urls) => expect(urlsIn(text).map(({ url }) => url)).toEqual(urls));

  test.each<[string, string]>([
    ['The map: https://example.org', 'The map'],
    ['The map:\nhttps://example.org', 'The map'],
    ['Hello!\nhttps://example.org', ''],
    ['https://example.org – our blog', 'our blog'],
    ['(https://example.org)', ''],
  ])('%j is about %j', (text, title) => expect(urlsIn(text)[0]?.title).toBe(title));

  test('stand in the text, and never take long', () => {
    const part = fc.constantFrom('https://', 'www.', 'a', '.', '/', '(', ')', ' ', '\n', '?utm_a=b', '@', 'я');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { url } of urlsIn(text)) expect(text).toContain(url);
      }),
    );
    const started = performance.now();
    urlsIn('https://x.y/'.repeat(2000) + ')'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('each link once: who shared it, how often, when first', () => {
  const [jane, olha] = [person('Jane'), person('Ольга')];
  const analysis = analysisOf([
    { by: jane, at: '10:00:00' },
    { by: olha, at: '10:01:00' },
    { by: olha, at: '10:02:00' },
  ]);
  const texts = ['Blog: https://example.org/b?utm_source=x', 'http://www.example.org/b/ !', 'https://youtu.be/1'];
  const messages = analysis.messages.map((message, i) => ({ ...message, text: texts[i] ?? '' }));
  expect(views.links({ ...analysis, messages }, { explain: true }).rows).toEqual([
    ['https://example.org/b?utm_source=x', 'example.org', 2, 2, '10:00:00', 'Blog', 'Jane'],
    ['https://youtu.be/1', 'youtu.be', 1, 1, '10:02:00', '', 'Ольга'],
  ]);
});
