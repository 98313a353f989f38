/** Lists of numbers as strings: a script is parsed fastest where it is one plain string literal. */

/** Numbers of as many bytes as the largest needs. */
export type Numbers = Uint16Array | Uint32Array;

/** "2" or "4", the bytes of one number; then all of them, little-endian, as base64. */
export type PackedNumbers = string;

/** @param numbers whole, from 0 to 2³² − 1 */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
	const array: Numbers = numbers.some((number) => number > 0xffff) ? Uint32Array.from(numbers) : Uint16Array.from(numbers);
	let binary = "";
	for (const byte of new Uint8Array(array.buffer)) binary += String.fromCharCode(byte);
	return array.BYTES_PER_ELEMENT + btoa(binary);
}

export function unpackNumbers(packed: PackedNumbers): Numbers {
	const { buffer } = decodeBase64(packed.slice(1));
	return packed.startsWith("2") ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

type Decoding = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** The browser's own decoder takes a twentieth of the time of a loop that has just been loaded; older ones have none. */
const decodeBase64: (text: string) => Uint8Array<ArrayBuffer> = (Uint8Array as Decoding).fromBase64 ?? decodeByHand;

function decodeByHand(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}
