/** What every component knows of the reader: the words of the interface. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** A key of `public/_locales/en/messages.json`, with up to two substitutions. */
export type Translate = (key: keyof typeof import("../public/_locales/en/messages.json"), ...substitutions: (string | number)[]) => string;

export const Reader = createContext<Translate>((key) => key);
export const useTranslate = () => useContext(Reader);
