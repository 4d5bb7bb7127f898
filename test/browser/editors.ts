/** Real editors, with what is stored of what was pasted into their source. Nothing of theirs comes from elsewhere. */
interface Editor {
  setData(html: string): void;
  getData(): string;
  destroy(): Promise<void>;
}

interface CKEditor5 {
  readonly ClassicEditor: { create(element: HTMLElement, config: object): Promise<Editor> };
  readonly [plugin: string]: unknown;
}

interface TinyMce {
  init(options: object): Promise<
    {
      setContent(html: string): void;
      getContent(): string;
      remove(): void;
    }[]
  >;
}

/** Loaded from the package, whose own files name hundreds of others. */
const CKEDITOR = '/node_modules/ckeditor5/dist/browser/ckeditor5.js';

/** What sites have whose editors write articles. */
const PLUGINS = [
  'Essentials',
  'Paragraph',
  'Heading',
  'Bold',
  'Italic',
  'Link',
  'List',
  'BlockQuote',
  'Table',
  'TableCaption',
  'ImageBlock',
  'ImageInline',
  'ImageCaption',
  'MediaEmbed',
];

const field = (): HTMLElement => {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
};

/** @param extra - plugins and settings beside the usual ones */
export async function ckeditor5(html: string, extra: { plugins?: string[]; config?: object } = {}): Promise<string> {
  const ck = (await import(CKEDITOR)) as CKEditor5;
  const plugins = [...PLUGINS, ...(extra.plugins ?? [])].map((name) => ck[name]);
  const editor = await ck.ClassicEditor.create(field(), { licenseKey: 'GPL', plugins, ...extra.config });
  editor.setData(html);
  const stored = editor.getData();
  await editor.destroy();
  return stored;
}

/** CKEditor 5 with General HTML Support that allows everything. */
export const ckeditor5Ghs = (html: string): Promise<string> =>
  ckeditor5(html, {
    plugins: ['GeneralHtmlSupport'],
    config: { htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] } },
  });

export async function tinymce(html: string): Promise<string> {
  const { tinymce: tiny } = await tinymceOfPage();
  const [editor] = await tiny.init({
    target: field(),
    license_key: 'gpl',
    base_url: '/node_modules/tinymce',
    suffix: '.min',
    skin: false,
    content_css: false,
    promotion: false,
    plugins: 'link table image lists',
  });
  if (!editor) throw new Error('TinyMCE did not start');
  editor.setContent(html);
  const stored = editor.getContent();
  editor.remove();
  return stored;
}

async function tinymceOfPage(): Promise<{ readonly tinymce: TinyMce }> {
  const page = globalThis as unknown as { readonly tinymce: TinyMce };
  if (page.tinymce) return page;
  const script = document.createElement('script');
  script.src = '/node_modules/tinymce/tinymce.min.js';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
  });
  document.head.append(script);
  await loaded;
  return page;
}
