import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ResvgPackage from '@resvg/resvg-js';

/** The font of pictures made on a server: it has every Vietnamese letter, and its licence lets it be used by anybody. */
export const PNG_FONT = 'Be Vietnam Pro';

const FONT_PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/** Files of {@link PNG_FONT}; none where its package is not installed. */
export function fontFiles(): string[] {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));
  } catch {
    return [];
  }
  return WEIGHTS.map((weight) => join(folder, weight, `BeVietnamPro_${weight}.ttf`)).filter((file) => existsSync(file));
}

/** What makes pixels of SVG; `null` where its package is not installed. */
export async function loadResvg(): Promise<typeof ResvgPackage.Resvg | null> {
  try {
    const { Resvg } = await import('@resvg/resvg-js');
    return Resvg;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
