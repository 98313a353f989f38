/** A browser for `npm start` and the tests: the one that is named, else one that is installed, else one that we get. */
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import {
	Browser,
	ChromeReleaseChannel,
	computeSystemExecutablePath,
	detectBrowserPlatform,
	install,
	resolveBuildId,
} from "@puppeteer/browsers";

export type BrowserName = "chromium" | "firefox";

const CACHE = resolve(import.meta.dirname, "../.cache/browsers");

const KINDS: Record<BrowserName, { variable: string; commands: string[]; places: string[]; download: Browser }> = {
	chromium: {
		variable: "CHROME_PATH",
		commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
		places: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
		download: Browser.CHROME,
	},
	firefox: {
		variable: "FIREFOX_PATH",
		commands: ["firefox", "firefox-esr"],
		places: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
		download: Browser.FIREFOX,
	},
};

const DEBIAN_PACKAGES = ["chromium", "firefox-esr", "fonts-noto-cjk"];

/**
 * The path of an executable.
 * @throws Error with one sentence that says what to install, if there is none and none can be got
 */
export async function findBrowser(name: BrowserName): Promise<string> {
	return installed(name) ?? (await downloaded(name)) ?? (installDebianPackages() ? installed(name) : undefined) ?? missing(name);
}

function installed(name: BrowserName): string | undefined {
	const { variable, commands, places } = KINDS[name];
	const named = process.env[variable];
	if (named) {
		if (isExecutable(named)) return named;
		throw new Error(`${variable} is ${named}, but there is nothing to execute.`);
	}
	const onPath = commands.flatMap((command) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, command)));
	return [...onPath, ...places, ...systemChrome(name)].find(isExecutable);
}

function systemChrome(name: BrowserName): string[] {
	if (name !== "chromium") return [];
	try {
		return [computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE }, true)];
	} catch {
		return [];
	}
}

async function downloaded(name: BrowserName): Promise<string | undefined> {
	const { download } = KINDS[name];
	const platform = detectBrowserPlatform();
	if (!platform) return undefined;
	console.log(`No ${name} found; downloading one to ${CACHE} …`);
	try {
		const buildId = await resolveBuildId(download, platform, "stable");
		return (await install({ browser: download, buildId, cacheDir: CACHE })).executablePath;
	} catch (error) {
		console.log(`It can't be downloaded here (${error instanceof Error ? error.message.split("\n")[0] : error}).`);
		return undefined;
	}
}

/** Debian and its kin, as root. @returns whether the packages are there now */
function installDebianPackages(): boolean {
	if (process.getuid?.() !== 0 || !isExecutable("/usr/bin/apt-get")) return false;
	console.log(`Installing ${DEBIAN_PACKAGES.join(" ")} by apt-get …`);
	const options = { stdio: ["ignore", "ignore", "inherit"] as const, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
	try {
		execFileSync("apt-get", ["update", "-q"], { ...options, stdio: [...options.stdio] });
		execFileSync("apt-get", ["install", "-qy", "--no-install-recommends", ...DEBIAN_PACKAGES], { ...options, stdio: [...options.stdio] });
		return true;
	} catch {
		return false;
	}
}

function missing(name: BrowserName): never {
	throw new Error(
		`No ${name} was found and none could be installed: install ${name === "chromium" ? "Chromium or Google Chrome" : "Firefox"} and, if it is in an unusual place, set ${KINDS[name].variable} to its executable.`,
	);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
