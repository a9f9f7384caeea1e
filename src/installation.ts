/** The package as it is installed. The build puts all code into one folder beside `src`, and this file stands in both at the same height. */
export const root = new URL('../', import.meta.url);

/** The folder of the code that runs: `dist`, or `src` where tests run it as it is written. */
export const code = new URL('./', import.meta.url);
