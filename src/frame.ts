/** No frame of ours is higher, and none can make a page endless. */
const HIGHEST = 20_000;

/** Frames of ours, by their address. */
const OURS = 'iframe[src*="embed" i]';

/**
 * Whether a message is from the page a frame was given, and not from one it has gone to since. Sites and policies turn
 * `http:` into `https:`, which the address of the frame does not show.
 */
function isFrom({ source, origin }: MessageEvent, frame: HTMLIFrameElement): boolean {
  if (source === null || source !== frame.contentWindow) return false;
  if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) return origin === 'null';
  const { origin: given } = new URL(frame.src, document.baseURI);
  return origin === given || origin === given.replace('http:', 'https:');
}

addEventListener('message', (event) => {
  const { type, height } = Object(event.data) as { type?: unknown; height?: unknown };
  if (type !== 'thads:resize' || !Number.isInteger(height)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(OURS)) {
    if (!isFrom(event, frame)) continue;
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    const px = Math.min(HIGHEST, Math.max(1, height as number)) + border;
    frame.style.setProperty('height', `${px}px`, 'important');
  }
});

/** Frames that were there before this script have told their height to nobody. */
function ask(): void {
  for (const { contentWindow } of document.querySelectorAll<HTMLIFrameElement>(OURS))
    contentWindow?.postMessage({ type: 'thads:hello' }, '*');
}

ask();
addEventListener('DOMContentLoaded', ask);
