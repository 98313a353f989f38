/** Whether the reader is in this frame, not in one inside it: of a page's frames, shortcuts mean the one with the focus. */
export const hasFocus = (): boolean => document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
