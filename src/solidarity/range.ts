/**
 * Between how many messages of a meeting or of several voice solidarity, nine times in ten: what is told, give or take what single chances leave open and what a
 * whole meeting is misjudged by. The latter was measured on meetings by hands that the model was not fitted on (`npm run fit:solidarity`).
 *
 * @param messages of which is known whether they were told to voice it, and with which chance, from 0 to 1
 */
export function rangeOf(messages: readonly { readonly solidarity: boolean; readonly confidence: number }[]): {
  readonly low: number;
  readonly high: number;
} {
  let [sum, variance, told, sure] = [0, 0, 0, 0];
  for (const { solidarity, confidence } of messages) {
    sum += confidence;
    variance += confidence * (1 - confidence);
    if (solidarity) told += 1;
    if (confidence >= beyondDoubt) sure += 1;
  }
  const open = nineInTen * Math.sqrt(variance + (misjudged * sum) ** 2);
  return {
    low: Math.max(sure, Math.min(told, Math.round(sum - open))),
    high: Math.min(messages.length, Math.max(told, Math.round(sum + open))),
  };
}

/** Standard deviations on either side of the middle that hold nine in ten. */
const nineInTen = 1.645;

/** By how much of itself the number in a meeting is misjudged, as a standard deviation. */
const misjudged = 0.36;

/** The chance of what needs no weighing: the salute, Ukraine's colours. */
const beyondDoubt = 0.99;
