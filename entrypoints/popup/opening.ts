/** What the first picture needs of the browser, asked for before the glossary is read: the answers come meanwhile. */
import { activeTab } from "../../platform/active-tab.ts";
import { starred, viewed } from "../../platform/kept-entries.ts";
import { readPlace } from "../../platform/place.ts";
import { readSettings } from "../../platform/settings.ts";
import { followPage } from "./followed-page.ts";

export const opening = Promise.all([activeTab().then(followPage), readSettings(), readPlace(), starred.read(), viewed.read()]);
