/** All drills of a person: folders side by side, named after their scenarios (`wenhe-flood-3`). */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Input, InputOf } from '../../core/drill/input.ts';
import { entryLine, headerLine } from '../../core/drill/journal-format.ts';
import { journalVersion } from '../../core/drill/journal-lines.ts';
import { startOptions } from '../../core/drill/run-drill.ts';
import { semanticsVersion } from '../../core/drill/semantics.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { nearest } from '../../core/kernel/nearest.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { ScenarioSource } from '../../core/scenario/read/index.ts';
import { fillDrillFolder, type OpenDrill, openDrill } from './drill-folder.ts';
import { drillNames, isDrillFolder, JOURNAL } from './drill-names.ts';
import { fileTrouble } from './file-trouble.ts';
import { syncFolder } from './sync-folder.ts';

export interface NewDrill {
  readonly blueprint: Blueprint;
  readonly source: ScenarioSource;
  readonly seed: string;
  readonly start: InputOf<'start'>;
}

export class DrillStore {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /**
   * Makes the drill's folder, whole or not at all, and opens it. Its id is the scenario's with the first number that is free.
   * The start is the journal's first entry; throws a `TocsinError` if it names what the scenario has not.
   */
  async create(drill: NewDrill): Promise<OpenDrill> {
    startOptions(drill.blueprint, drill.start);
    const made = this.#makeFolder(drill);
    try {
      return await openDrill(this.#place(made, drill.blueprint.id), drill.blueprint);
    } catch (error) {
      rmSync(made, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ids of the drills here, sorted by name and number. */
  list(): string[] {
    return drillNames(this.root);
  }

  /** The folder of a drill, by its id or by a path to it or to its journal. Throws a `TocsinError` if there is none. */
  find(word: string, cwd: string): string {
    const here = join(this.root, word);
    if (!/[\\/]/.test(word) && word !== '..' && isDrillFolder(here)) return here;
    const named = resolve(cwd, word);
    const path = basename(named) === JOURNAL ? dirname(named) : named;
    if (isDrillFolder(path)) return path;
    if (/[\\/]/.test(word) && existsSync(named))
      throw new TocsinError(
        'machine/unknown-drill',
        `${named} is no drill; name the folder that has its ${JOURNAL}`,
      );
    const near = nearest(word, this.list());
    const hint = near === null ? '`tocsin list` shows what there is' : `did you mean ${near}?`;
    throw new TocsinError('machine/unknown-drill', `there is no drill ${word} in ${this.root}; ${hint}`);
  }

  #makeFolder({ blueprint, source, seed, start }: NewDrill): string {
    let folder: string | null = null;
    try {
      mkdirSync(this.root, { recursive: true, mode: 0o700 });
      folder = mkdtempSync(join(this.root, '.new-'));
      fillDrillFolder(folder, source.files, firstLines(blueprint, source, seed, start));
      return folder;
    } catch (error) {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      throw fileTrouble('make', this.root, error);
    }
  }

  /** Moves a filled folder to the first free name; a folder with anything in it is never replaced. */
  #place(made: string, id: string): string {
    for (let k = 1; ; k++) {
      const folder = join(this.root, `${id}-${k}`);
      // A rename may replace an empty folder, which may be somebody's; one with something in it, never.
      if (existsSync(folder)) continue;
      try {
        renameSync(made, folder);
        syncFolder(this.root);
        return folder;
      } catch (error) {
        if (!existsSync(folder)) throw fileTrouble('make', folder, error);
      }
    }
  }
}

function firstLines(blueprint: Blueprint, source: ScenarioSource, seed: string, input: Input): string {
  const { id, title, hash } = blueprint;
  const header = headerLine({
    tocsin: 'journal',
    version: journalVersion,
    semantics: semanticsVersion,
    scenario: { id, title, hash, file: source.files[0]!.path },
    seed,
  });
  return header.text + entryLine(header.hash, { n: 0, t: 0, input }).text;
}
