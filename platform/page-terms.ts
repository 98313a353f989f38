/**
 * What a page's frames tell the popup about their terms, over a port that reaches every frame of the tab and ends when
 * either side goes away.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";

const PORT = "page-terms";

const Report = v.object({
	/** Tells the frames of a tab apart. */
	frame: v.string(),
	/** Whether it is the page itself, not a frame in it. */
	top: v.boolean(),
	/** Entries in order of first appearance, with the number of their places. */
	terms: v.array(v.object({ id: v.string(), count: v.number() })),
	/** The entry of the first term that the window shows. */
	inView: v.optional(v.string()),
});
type Report = v.InferOutput<typeof Report>;
export type PageTerms = Report["terms"];

/** What a page knows of itself. */
type PageReport = Pick<Report, "terms" | "inView">;

/** In a page: reports to whoever asks, and again after `changed` is called. */
export function reportTerms(read: () => PageReport, signal: AbortSignal): { changed: () => void } {
	const frame = Math.random().toString(36).slice(2);
	const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
	const report = (): Report => ({ frame, top: window.top === window, ...read() });
	const onConnect = (port: ReturnType<typeof browser.runtime.connect>) => {
		if (port.name !== PORT) return;
		ports.add(port);
		port.onDisconnect.addListener(() => ports.delete(port));
		port.postMessage(report());
	};
	browser.runtime.onConnect.addListener(onConnect);
	signal.addEventListener("abort", () => {
		browser.runtime.onConnect.removeListener(onConnect);
		for (const port of ports) port.disconnect();
	});
	return {
		changed: () => {
			if (ports.size === 0) return;
			const current = report();
			for (const port of ports) port.postMessage(current);
		},
	};
}

/**
 * In the popup and the side panel: the terms of all frames of a tab together, now and after every change.
 * @param onTerms is called with undefined while only frames in the page, or nothing, answers: the page itself is not read
 */
export function watchTerms(tab: number, onTerms: (terms: PageTerms | undefined, inView: string | undefined) => void): () => void {
	const frames = new Map<string, PageTerms>();
	let isRead = false;
	let shown: string | undefined;
	const port = browser.tabs.connect(tab, { name: PORT });
	port.onMessage.addListener((message: unknown) => {
		const { frame, top, terms, inView } = v.parse(Report, message);
		frames.set(frame, terms);
		isRead ||= top;
		if (top) shown = inView;
		onTerms(isRead ? together(frames.values()) : undefined, shown);
	});
	// Nobody is there, or the page has been left.
	port.onDisconnect.addListener(() => onTerms(undefined, undefined));
	return () => port.disconnect();
}

function together(frames: Iterable<PageTerms>): PageTerms {
	const counts = new Map<string, number>();
	for (const terms of frames) for (const { id, count } of terms) counts.set(id, (counts.get(id) ?? 0) + count);
	return [...counts].map(([id, count]) => ({ id, count }));
}
