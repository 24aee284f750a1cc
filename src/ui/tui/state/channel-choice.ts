/**
 * By which channel a message goes, where there are several to choose from. The engine takes the first by which none of the receivers
 * was found silent; a person is asked only once there was such a silence.
 */
import type { SeatContext } from './context.ts';
import { channelTitle } from './inbox-list.ts';

/** Channels by which a message of this seat to one of these roles brought no answer, with when the last of those went out. */
export function silentChannels(
  receivers: readonly string[],
  { view }: SeatContext,
): readonly { readonly via: string; readonly at: number }[] {
  if (view.channels.length < 2) return [];
  const silent = new Map<string, number>();
  for (const { via, at, unanswered } of view.sent)
    if (unanswered.some(({ id }) => receivers.includes(id))) silent.set(via, at);
  return [...silent].map(([via, at]) => ({ via, at }));
}

interface ChannelOption {
  readonly id: string;
  readonly label: string;
  readonly note: string;
}

/** The channels, in the scenario's order, those found silent last: the first is what would be taken anyway. */
export function channelOptions(receivers: readonly string[], context: SeatContext): readonly ChannelOption[] {
  const { view, words, clockOf } = context;
  const silent = silentChannels(receivers, context);
  const options = view.channels.map(({ id, title }) => {
    const failed = silent.find(({ via }) => via === id);
    const note = failed === undefined ? '' : words.posts.silentSince({ time: clockOf(failed.at) });
    return { id, label: channelTitle(id, title, words), note };
  });
  return [...options.filter(({ note }) => note === ''), ...options.filter(({ note }) => note !== '')];
}
