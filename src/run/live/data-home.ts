/** Where drills are kept on this machine when nobody says otherwise. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of drills: `$XDG_DATA_HOME/tocsin/drills` wherever that is set to an absolute path, else what each system uses:
 * `~/.local/share`, on macOS `~/Library/Application Support`, on Windows `%LOCALAPPDATA%`.
 */
export function drillsFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  return join(dataHome(env, platform), 'tocsin', 'drills');
}

function dataHome(env: Environment, platform: NodeJS.Platform): string {
  const { XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg && isAbsolute(xdg)) return xdg;
  const home = resolve(env.HOME || homedir());
  if (platform === 'win32') return local || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return join(home, '.local', 'share');
}
