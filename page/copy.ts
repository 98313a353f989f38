/**
 * Puts text on the clipboard, on the reader's click. `navigator.clipboard` is missing on pages served without TLS, of
 * which government sites have many; there the copy command carries our text instead of the selection.
 * @returns whether the browser allowed it
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyByCommand(text);
	}
}

function copyByCommand(text: string): boolean {
	let done = false;
	const onCopy = (event: ClipboardEvent) => {
		event.clipboardData?.setData("text/plain", text);
		event.preventDefault();
		event.stopImmediatePropagation();
		done = true;
	};
	document.addEventListener("copy", onCopy, { capture: true });
	try {
		return document.execCommand("copy") && done;
	} finally {
		document.removeEventListener("copy", onCopy, { capture: true });
	}
}
