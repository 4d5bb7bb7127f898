/** The ways a widget gets onto a page. */
export const CARRIERS = ['element', 'link', 'table', 'iframe', 'file', 'prerendered', 'picture'] as const;
export type CarrierId = (typeof CARRIERS)[number];

/** `own`: draws with what is stored; `theme`: once the site loads the script on every page; `lost`: nothing is left of it. */
export type Survival = 'own' | 'theme' | 'lost' | 'unknown';

export interface Host {
  readonly name: string;
  readonly survives: Readonly<Record<Exclude<CarrierId, 'file'>, Survival>>;
  /** Key of a remark in the texts. */
  readonly note?: 'multisite' | 'oembed' | 'embedBlock' | 'sandbox' | 'ghs' | 'unmeasured' | 'storeOnly' | 'codeView';
}

const all = (survival: Survival): Host['survives'] => ({
  element: survival,
  link: survival,
  table: survival,
  iframe: survival,
  prerendered: survival,
  picture: survival,
});

/**
 * What survives in which editor. Measured on 2026-11-22 with the programs themselves (WordPress 6.1.9, CKEditor 4.22 and 5 48,
 * TinyMCE 4–8, Jodit 4, Summernote 0.9, Quill 2) in Chromium 156; Drupal replayed from its allow-list, Joomla's filter
 * run in PHP; SharePoint is not measured. `element` stands for the line of the script and the element together: where the
 * script is dropped and the element kept, it is `theme`.
 */
export const HOSTS = {
  plain: { name: 'HTML', survives: { ...all('own'), link: 'theme' } },
  'wordpress-editor': {
    name: 'WordPress (Administrator, Editor)',
    survives: { ...all('own'), link: 'theme', table: 'own' },
    note: 'multisite',
  },
  'wordpress-author': {
    name: 'WordPress (Author, Contributor)',
    survives: { element: 'lost', link: 'theme', table: 'theme', iframe: 'lost', prerendered: 'lost', picture: 'own' },
    note: 'oembed',
  },
  ckeditor4: {
    name: 'CKEditor 4',
    survives: { element: 'lost', link: 'theme', table: 'lost', iframe: 'lost', prerendered: 'lost', picture: 'own' },
  },
  'ckeditor4-open': {
    name: 'CKEditor 4 (allowedContent: true)',
    survives: { element: 'own', link: 'theme', table: 'own', iframe: 'own', prerendered: 'own', picture: 'own' },
  },
  ckeditor5: {
    name: 'CKEditor 5',
    survives: { element: 'lost', link: 'theme', table: 'lost', iframe: 'lost', prerendered: 'lost', picture: 'own' },
    note: 'embedBlock',
  },
  'ckeditor5-ghs': {
    name: 'CKEditor 5 (General HTML Support)',
    survives: { element: 'own', link: 'theme', table: 'own', iframe: 'own', prerendered: 'theme', picture: 'own' },
    note: 'ghs',
  },
  'tinymce-6': {
    name: 'TinyMCE 4, 5, 6',
    survives: { element: 'lost', link: 'theme', table: 'theme', iframe: 'own', prerendered: 'lost', picture: 'own' },
  },
  'tinymce-8': {
    name: 'TinyMCE 7, 8',
    survives: { element: 'lost', link: 'theme', table: 'theme', iframe: 'lost', prerendered: 'lost', picture: 'own' },
    note: 'sandbox',
  },
  jodit: {
    name: 'Jodit 4',
    survives: {
      element: 'theme',
      link: 'theme',
      table: 'theme',
      iframe: 'unknown',
      prerendered: 'own',
      picture: 'own',
    },
  },
  summernote: {
    name: 'Summernote 0.9',
    survives: { element: 'theme', link: 'theme', table: 'theme', iframe: 'lost', prerendered: 'own', picture: 'own' },
    note: 'codeView',
  },
  quill: {
    name: 'Quill 2',
    survives: { element: 'lost', link: 'theme', table: 'lost', iframe: 'theme', prerendered: 'lost', picture: 'own' },
  },
  drupal: {
    name: 'Drupal (Basic HTML)',
    survives: { element: 'lost', link: 'theme', table: 'lost', iframe: 'lost', prerendered: 'lost', picture: 'own' },
  },
  joomla: {
    name: 'Joomla',
    survives: { element: 'lost', link: 'theme', table: 'theme', iframe: 'lost', prerendered: 'lost', picture: 'own' },
    note: 'storeOnly',
  },
  sharepoint: {
    name: 'SharePoint',
    survives: { ...all('unknown'), link: 'theme', picture: 'own' },
    note: 'unmeasured',
  },
} as const satisfies Readonly<Record<string, Host>>;
export type HostId = keyof typeof HOSTS;

export const HOST_IDS = Object.keys(HOSTS) as HostId[];
export const hostOf = (id: HostId): Host => HOSTS[id];

/** A file beside the page is asked for by an element, and lives where that does. */
export const survivalOf = (host: HostId, carrier: CarrierId): Survival =>
  hostOf(host).survives[carrier === 'file' ? 'element' : carrier];

const RANK: Readonly<Record<Survival, number>> = { own: 0, theme: 1, unknown: 2, lost: 3 };

/**
 * The carrier to take in a place: what draws by itself before what needs the site's script, a widget before a picture.
 *
 * @param offered - in the order of preference
 */
export function bestCarrier(host: HostId, offered: readonly CarrierId[]): CarrierId {
  const widgets = offered.filter((carrier) => carrier !== 'picture');
  const usable = widgets.filter((carrier) => RANK[survivalOf(host, carrier)] < RANK.unknown);
  const from = usable.length > 0 ? usable : offered;
  return from.reduce((best, one) => (RANK[survivalOf(host, one)] < RANK[survivalOf(host, best)] ? one : best));
}
