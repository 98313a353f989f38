/** Words of the interface, by `_locales`, in the browser's language. */
import { browser } from "wxt/browser";

type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

export function translate(key: MessageKey, ...substitutions: (string | number)[]): string {
	return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The language in which a reader who has said nothing gets definitions: that of the words around them. */
export const interfaceLanguage = (): "zh" | "en" => (translate("language") === "zh" ? "zh" : "en");
