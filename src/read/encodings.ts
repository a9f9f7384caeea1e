/**
 * Bytes in a known encoding -> text, by the platform's own decoder, in Node and in a browser alike. What fits no character is U+FFFD.
 *
 * @param encoding a label of the Encoding Standard
 * @throws RangeError where it isn't known
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(CONTROL, (control) => quotes(control)) : text;
}

/** Node 20's own decoder takes Windows-1252 for Latin-1, and loses its quotation marks and dashes: they come out as these control characters. */
const CONTROL = /[\x80-\x9f]/g;

const quotes = (control: string): string => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control;

/** What the Encoding Standard gives for the bytes from 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
