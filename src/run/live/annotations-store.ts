/**
 * Evaluators' notes and ratings on disk: `annotations.jsonl` beside a drill's journal. Lines are added at the end, each in one write and
 * brought to the disk, so that several evaluators can write while the drill is played.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnnotatedDrill,
  type Annotation,
  annotationLine,
  annotationsHeader,
  readAnnotations,
} from '../../analysis/scoring/annotations/index.ts';
import type { Journal } from '../../core/drill/journal-reading.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { fileTrouble } from './file-trouble.ts';
import { syncFolder } from './sync-folder.ts';

const ANNOTATIONS = 'annotations.jsonl';

/** What the file needs to know of its drill. */
interface Annotated {
  readonly folder: string;
  readonly journal: Pick<Journal, 'header'>;
}

/** All of them in the order in which they were written; none where there is no file. Throws a `TocsinError` if it cannot be read. */
export function storedAnnotations({ folder, journal }: Annotated): readonly Annotation[] {
  const path = join(folder, ANNOTATIONS);
  if (!existsSync(path)) return [];
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fileTrouble('read', path, error);
  }
  const reading = readAnnotations(text, drillOf(journal));
  if (!reading.ok)
    throw new TocsinError('debrief/annotations', `${path}, line ${reading.line}: ${reading.message}`);
  return reading.annotations;
}

/** Adds one. Throws a `TocsinError` if what is there cannot be read or the disk refuses. */
export function addAnnotation(drill: Annotated, annotation: Annotation): void {
  storedAnnotations(drill);
  const path = join(drill.folder, ANNOTATIONS);
  try {
    const isNew = createHeader(path, annotationsHeader(drillOf(drill.journal)));
    appendSynced(path, 'a', annotationLine(annotation));
    if (isNew) syncFolder(drill.folder);
  } catch (error) {
    throw fileTrouble('write', path, error);
  }
}

/** Makes the file with its first line, unless it is there; of two who begin it at once, one does. */
function createHeader(path: string, header: string): boolean {
  try {
    appendSynced(path, 'ax', header);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function appendSynced(path: string, flags: string, text: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function drillOf({ header }: Pick<Journal, 'header'>): AnnotatedDrill {
  return { scenario: header.scenario.id, seed: header.seed };
}
