// Stands in for Lit's module of this name in the files that carry Lit along, see lean-styles.ts.

/** A style sheet as text, made into one that shadow roots share when it is first asked for. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (value: unknown): CSSResult => new CSSResult(String(value));

export const css = (strings: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  unsafeCSS(String.raw({ raw: strings }, ...values));

export const adoptStyles = (root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void => {
  root.adoptedStyleSheets = styles.map((style) => (style instanceof CSSStyleSheet ? style : style.styleSheet));
};

export const getCompatibleStyle = <T>(style: T): T => style;
