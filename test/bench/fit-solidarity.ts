import { readFileSync, writeFileSync } from 'node:fs';
import { answeredBy, type Company } from '../../src/solidarity/conversation.ts';
import { ruledKinds } from '../../src/solidarity/decide.ts';
import { describe } from '../../src/solidarity/describe.ts';
import { buckets, Features } from '../../src/solidarity/features.ts';
import { companyOf, converse, weigh } from '../../src/solidarity/find.ts';
import { compileLexicon } from '../../src/solidarity/lexicon.ts';
import { type Model, type Output, outputs, pack, sumOf } from '../../src/solidarity/model.ts';
import { type Reading, read } from '../../src/solidarity/read.ts';
import { type Kind, kinds } from '../../src/solidarity/types.ts';
import { type LabelledMessage, readExample, readHands, readRare } from '../solidarity/meetings.ts';
import { calibrate, type Described, fitWeights, shuffled } from './logistic.ts';

/**
 * Fits src/solidarity/weights.csv on the meetings in fixtures/solidarity, and says what each hand's meetings would have been told by a model that
 * was fitted on the others: `npm run fit:solidarity`, about two minutes.
 */
const table = (file: string) => ({ text: readFileSync(`src/solidarity/${file}`, 'utf8'), file });
const nothing = {
  text: `output,unit,slope,offset,ruled,rate,weights\n${outputs.map((output) => `${output},0,1,0,0,0.5,\n`).join('')}`,
  file: 'none',
};
const lexicon = compileLexicon({
  words: table('words.csv'),
  rules: [table('rules.csv')],
  echoes: table('echoes.csv'),
  weights: nothing,
});
const features = new Features();

interface Meeting {
  readonly messages: readonly LabelledMessage[];
  readonly readings: readonly Reading[];
  readonly company: Company;
  readonly described: readonly Described[];
}

function prepare(labelled: readonly LabelledMessage[]): Meeting {
  const readings = labelled.map(({ text }) => read(text, lexicon));
  const company = companyOf(readings);
  const messages = labelled.map((message, i): LabelledMessage => {
    // Who joins in is told by rule.
    if (readings[i]?.echo !== undefined) return { ...message, passed: true };
    if (message.told !== undefined || message.kinds.length > 0) return message;
    const passed = i % Number(process.env.EVERY ?? 4) !== 0;
    const ruled = ruledKinds(readings[i] as Reading, company).filter((kind) => kind !== 'inspiration');
    return ruled.length === 0 ? { ...message, passed } : { ...message, kinds: ruled, unsure: true };
  });
  const described: Described[] = [];
  converse(messages, readings, company, answeredBy(messages, readings), (i, shown) => {
    describe(features, shown);
    described.push({
      ids: Int32Array.from(features.ids.subarray(0, features.count)),
      values: Float32Array.from(features.values.subarray(0, features.count)),
    });
    const message = messages[i] as LabelledMessage;
    const voiced = message.kinds.length > 0;
    return { chance: voiced ? 1 : 0, voiced, told: message.told ?? false, kinds: message.kinds };
  });
  return { messages, readings, company, described };
}

const holds = ({ kinds, told }: LabelledMessage, output: Output): boolean =>
  output === 'solidarity' ? kinds.length > 0 : output === 'testimony' ? told === true : kinds.includes(output);

/** Kinds are told only of what voices solidarity. */
const concerns = ({ kinds, told, unsure = false, passed = false }: LabelledMessage, output: Output): boolean =>
  !unsure && !passed && (output === 'solidarity' || (output === 'testimony' ? told !== undefined : kinds.length > 0));

function fitAll(meetings: readonly Meeting[]): Model {
  const all = meetings.flatMap(({ messages, described }) =>
    messages.map((message, i) => ({ message, described: described[i] as Described })),
  );
  return Object.fromEntries(
    outputs.map((output) => {
      const rows = all.filter(({ message }) => concerns(message, output));
      const weights = fitWeights(
        rows.map((row) => row.described),
        rows.map(({ message }) => holds(message, output)),
        output === 'solidarity' ? 0.1 : 4,
      );
      return [output, { ...quantise(weights), slope: 1, offset: 0, ruled: 0, rate: 0.5 }];
    }),
  ) as unknown as Model;
}

/** How many steps there are to the largest weight: what is nearer to 0 than half a step goes, which is most of the weights. */
const steps = 100;

function quantise(weights: Float32Array): { weights: Int8Array; unit: number } {
  const sizes = weights.map(Math.abs).sort();
  // A few weights are far larger than all others; what is beyond 127 steps is cut.
  const unit = Math.max((sizes[Math.floor(sizes.length * 0.999)] ?? 0) / steps, 1e-6);
  return {
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit)))),
    unit,
  };
}

/** Lines of our own, which are no meeting of any hand: talk that tempts, and what is voiced between talk that isn't. */
const lines = (file: string) => readFileSync(`test/solidarity/lines/${file}`, 'utf8').trim().split('\n');
const plain = (text: string): LabelledMessage => ({ text, kinds: [], told: false });
const voicing = kinds.filter((kind) => kind !== 'inspiration');
const voiced = (file: string): LabelledMessage[] =>
  lines(file)
    .slice(1)
    .map((line) => {
      const [kind = '', text = ''] = line.split('\t');
      return { text, kinds: voicing.filter((known) => known === kind), told: false };
    });
const tempting = lines('tempting.txt').map(plain);
// In no order: that one follows another says nothing here.
const own = [
  [...lines('everyday.txt').map(plain), ...tempting],
  shuffled([...voiced('voiced.tsv'), ...lines('unvoiced.txt').map(plain)]),
  shuffled([...voiced('families.tsv'), ...tempting, ...lines('unvoiced.txt').map(plain)]),
  ...readHands('founders').flatMap(({ meetings }) => meetings),
  readExample(),
].map(prepare);

const rare = (['seen', 'unseen'] as const).map((which) => ({ hand: `rare, ${which}`, meetings: readRare(which) }));
const hands = [...readHands(), ...rare].map(({ hand, meetings }) => ({ hand, meetings: meetings.map(prepare) }));
const left = hands.map(({ hand, meetings }) => ({
  meetings,
  model: fitAll([...own, ...hands.filter((other) => other.hand !== hand).flatMap((other) => other.meetings)]),
}));

/** What makes sums chances: those that hands were told by a model that never saw them, beside the truth. For a hand that is judged, without its own. */
const calibrationBut = (judged?: number) =>
  Object.fromEntries(
    outputs.map((output) => {
      const [sums, labels]: [number[][], boolean[]] = [[], []];
      for (const [h, { meetings, model }] of left.entries()) {
        if (h === judged) continue;
        for (const { messages, readings, company, described } of meetings) {
          messages.forEach((message, i) => {
            if (!concerns(message, output)) return;
            const { ids, values } = described[i] as Described;
            const ruled = ruledKinds(readings[i] as Reading, company);
            const found =
              output === 'solidarity'
                ? ruled.length > 0
                : output !== 'testimony' && output !== 'salute' && ruled.includes(output);
            sums.push([sumOf({ ids, values, count: ids.length }, model[output]), 1, found ? 1 : 0]);
            labels.push(holds(message, output));
          });
        }
      }
      const [slope = 1, offset = 0, ruled = 0] = calibrate(sums, labels, [1, 0, 0]);
      const rate = labels.filter(Boolean).length / labels.length;
      return [output, { slope, offset, ruled, rate }];
    }),
  ) as Record<Output, { slope: number; offset: number; ruled: number; rate: number }>;
function calibrated(model: Model, judged?: number): Model {
  const calibration = calibrationBut(judged);
  return Object.fromEntries(
    outputs.map((output) => [output, { ...model[output], ...calibration[output] }]),
  ) as unknown as Model;
}

const zero = () => ({ right: 0, wrong: 0, missed: 0, kindRight: 0, kindWrong: 0, kindMissed: 0 });
const total = { model: zero(), rules: zero() };
const f = (right: number, wrong: number, missed: number): string =>
  [right / (right + wrong || 1), right / (right + missed || 1), (2 * right) / (2 * right + wrong + missed || 1)]
    .map((figure) => figure.toFixed(3))
    .join(' ');
const row = (count: ReturnType<typeof zero>): string =>
  `${f(count.right, count.wrong, count.missed)} kinds ${f(count.kindRight, count.kindWrong, count.kindMissed).split(' ')[2]}`;
/** How surprising the truth is to the chances, in nats a message: finer than how many are right. */
const loss: number[] = [];
const testimony = { right: 0, wrong: 0, missed: 0, none: 0 };
const spreads: { true: number; sum: number; variance: number; size: number }[] = [];
left.forEach(({ meetings, model }, h) => {
  const one = { model: zero(), rules: zero() };
  const judged = calibrated(model, h);
  for (const { messages, readings, company } of meetings) {
    let [truth, sum, variance] = [0, 0, 0];
    weigh(messages, readings, company, features, judged, (i, decision) => {
      const reading = readings[i] as Reading;
      const wanted: readonly Kind[] = messages[i]?.kinds ?? [];
      if (messages[i]?.unsure) return;
      if (messages[i]?.told !== undefined && !hands[h]?.hand.startsWith('rare')) {
        testimony[decision.told ? (messages[i]?.told ? 'right' : 'wrong') : messages[i]?.told ? 'missed' : 'none'] += 1;
      }
      if (!hands[h]?.hand.startsWith('rare')) {
        const chance = Math.min(0.995, Math.max(0.005, decision.chance));
        loss.push(-Math.log(wanted.length > 0 ? chance : 1 - chance));
      }
      truth += wanted.length > 0 ? 1 : 0;
      sum += decision.chance;
      variance += decision.chance * (1 - decision.chance);
      const told = { model: decision.kinds, rules: ruledKinds(reading, company) };
      for (const by of ['model', 'rules'] as const) {
        for (const count of hands[h]?.hand.startsWith('rare') ? [one[by]] : [one[by], total[by]]) {
          if (told[by].length > 0) count[wanted.length > 0 ? 'right' : 'wrong'] += 1;
          else if (wanted.length > 0) count.missed += 1;
          for (const kind of told[by]) count[wanted.includes(kind) ? 'kindRight' : 'kindWrong'] += 1;
          count.kindMissed += wanted.filter((kind) => !told[by].includes(kind)).length;
        }
      }
      if ((process.argv[2] === hands[h]?.hand || process.argv[2] === 'all') && decision.voiced !== wanted.length > 0) {
        console.log(
          hands[h]?.hand,
          decision.voiced ? 'FALSE' : 'MISSED',
          decision.chance.toFixed(2),
          messages[i]?.text,
        );
      }
    });
    spreads.push({ true: truth, sum, variance, size: messages.length });
  }
  console.log(`${hands[h]?.hand}: rules ${row(one.rules)} | left out ${row(one.model)}`);
});
console.log(`all: rules ${row(total.rules)} | left out ${row(total.model)}`);
console.log(`loss ${(loss.reduce((sum, one) => sum + one, 0) / loss.length).toFixed(4)}`);
console.log(`testimony: left out ${f(testimony.right, testimony.wrong, testimony.missed)}`);
for (let spread = 0; spread < 2; spread += 0.01) {
  const held = spreads.filter(
    (m) => Math.abs(m.true - m.sum) <= 1.645 * Math.sqrt(m.variance + (spread * m.sum) ** 2) + 0.5,
  );
  if (held.length < spreads.length * 0.9) continue;
  console.log(`spread ${spread.toFixed(2)}: ${held.length} of ${spreads.length} meetings held`);
  break;
}
console.log(spreads.map((m) => `${m.true}/${m.sum.toFixed(0)} of ${m.size}`).join(', '));

const model = calibrated(fitAll([...own, ...hands.flatMap(({ meetings }) => meetings)]));
const digits = (number: number): string => number.toPrecision(5);
const rows = outputs.map((output) => {
  const { weights, unit, slope, offset, ruled, rate } = model[output];
  return [output, digits(unit), digits(slope), digits(offset), digits(ruled), digits(rate), pack(weights)].join(',');
});
writeFileSync(
  'src/solidarity/weights.csv',
  `# Written by npm run fit:solidarity from fixtures/solidarity, not by hand: weights of ${buckets} hashed features, packed (src/solidarity/model.ts).\noutput,unit,slope,offset,ruled,rate,weights\n${rows.join('\n')}\n`,
);
console.log(
  rows.map((line) => `${line.split(',')[0]} ${line.length}`).join(', '),
  `${(process.cpuUsage().user / 1e6).toFixed(0)} s`,
);
