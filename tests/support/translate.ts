/** The words of the interface in a test's window, where there is no extension that could give them. */
import type { Translate } from "../../components/reader.ts";
import en from "../../public/_locales/en/messages.json";
import zh from "../../public/_locales/zh_CN/messages.json";

export const translateInto =
	(language: "zh" | "en"): Translate =>
	(key, ...substitutions) =>
		(language === "zh" ? zh : en)[key].message
			.replace("$first$", String(substitutions[0] ?? ""))
			.replace("$second$", String(substitutions[1] ?? ""));
