/** The addresses of the glossary page: what stands behind `glossary.html`. */
import type { Level } from "../../glossary/compile.ts";

export type Route =
	| { page: "front" }
	| { page: "subject"; id: string }
	| { page: "letter"; letter: string }
	| { page: "number"; number: number }
	| { page: "level"; level: Level }
	| { page: "entry"; id: string }
	| { page: "timeline" }
	| { page: "network"; id: string }
	| { page: "search"; query: string }
	| { page: "unknown" };

/** @example addressOf({ page: "entry", id: "si-ge-yi-shi" }) === "#/entry/si-ge-yi-shi" */
export function addressOf(route: Exclude<Route, { page: "unknown" }>): string {
	switch (route.page) {
		case "front":
			return "#/";
		case "timeline":
			return "#/timeline";
		case "search":
			return `#/search?q=${encodeURIComponent(route.query)}`;
		case "letter":
			return `#/letter/${route.letter}`;
		case "number":
			return `#/number/${route.number}`;
		case "level":
			return `#/level/${route.level}`;
		default:
			return `#/${route.page}/${route.id}`;
	}
}

export const entryAddress = (id: string) => addressOf({ page: "entry", id });
export const networkAddress = (id: string) => addressOf({ page: "network", id });

/** Whether an id exists is not decided here: the glossary knows. */
export function readAddress(address: string): Route {
	const [path = "", parameters = ""] = address.replace(/^#?\/?/, "").split("?");
	const [page = "", value = "", ...rest] = path.replace(/\/$/, "").split("/");
	if (rest.length > 0) return { page: "unknown" };
	if (value === "") {
		if (page === "") return { page: "front" };
		if (page === "timeline") return { page };
		if (page === "search") return { page, query: new URLSearchParams(parameters).get("q") ?? "" };
	} else if (page === "subject" || page === "entry" || page === "network") return { page, id: value };
	else if (page === "letter" && /^[A-Z]$/i.test(value)) return { page, letter: value.toUpperCase() };
	else if (page === "number" && /^\d{1,2}$/.test(value)) return { page, number: Number(value) };
	else if (page === "level" && /^[123]$/.test(value)) return { page, level: Number(value) as Level };
	return { page: "unknown" };
}
