/** Closed to the page. The build that the tests use opens shadow roots, for Firefox gives them no other way in. */
export const MODE: ShadowRootMode = import.meta.env.MODE === "test" ? "open" : "closed";
