/**
 * The file of what people write about a drill: JSON Lines, a first line that says of which drill, then an annotation a line. Lines are only
 * ever added; of several ratings of the same by the same person the last counts. `docs/annotations.schema.json` is made from it.
 */
import * as z from 'zod';
import { type Annotation, annotationSchema } from './annotation.ts';

/** The version of the file's format. */
export const annotationsVersion = 1;

const headerSchema = z
  .strictObject({
    tocsin: z.literal('annotations'),
    version: z.literal(annotationsVersion).meta({ description: 'Version of this format.' }),
    scenario: z.string().meta({ description: 'The id of the scenario of the drill.' }),
    seed: z.string().meta({ description: 'The seed of the drill.' }),
  })
  .meta({ id: 'AnnotationsHeader', description: 'The first line.' });

/** Any line of the file. */
export const annotationsLineSchema = z
  .union([headerSchema, annotationSchema])
  .meta({ id: 'AnnotationsLine', title: 'A line of a Tocsin annotations file, version 1' });

/** The drill that the annotations are about. */
export interface AnnotatedDrill {
  readonly scenario: string;
  readonly seed: string;
}

/** The first line, ended by a line feed. */
export function annotationsHeader({ scenario, seed }: AnnotatedDrill): string {
  return `${JSON.stringify({ tocsin: 'annotations', version: annotationsVersion, scenario, seed })}\n`;
}

/** A line, ended by a line feed. */
export function annotationLine(annotation: Annotation): string {
  return `${JSON.stringify(annotation)}\n`;
}

export type AnnotationsReading =
  | { readonly ok: true; readonly annotations: readonly Annotation[] }
  /** `line` counts from 1; `message` is a clause without a full stop. */
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Never throws, whatever the text holds. */
export function readAnnotations(text: string, drill: AnnotatedDrill): AnnotationsReading {
  const [first, ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const header = headerSchema.safeParse(parsed(first ?? ''));
  if (!header.success)
    return {
      ok: false,
      line: 1,
      message: `this is no file of annotations in format ${annotationsVersion}; restore it from a copy`,
    };
  const { scenario, seed } = header.data;
  if (scenario !== drill.scenario || seed !== drill.seed)
    return {
      ok: false,
      line: 1,
      message: 'these annotations are about another drill; restore the file from a copy',
    };
  const annotations: Annotation[] = [];
  for (const [i, line] of rest.entries()) {
    const read = annotationSchema.safeParse(parsed(line));
    if (!read.success)
      return {
        ok: false,
        line: i + 2,
        message: 'this line is no note, rating or answer; mend it or delete it',
      };
    annotations.push(read.data);
  }
  return { ok: true, annotations };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
