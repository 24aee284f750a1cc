/**
 * A drawing as a PNG, for programs that cannot show SVG. Letters come from the fonts of this machine, so the bytes differ between
 * machines; the drawing itself does not.
 */
import type { Picture } from '../../analysis/report/after-action/document.ts';

/** Dots for each pixel of the drawing: enough to print. */
const ZOOM = 2;

export async function rasterise({ svg }: Picture): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    background: 'white',
    font: { loadSystemFonts: true },
  });
  return drawing.render().asPng();
}
