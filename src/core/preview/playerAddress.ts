/**
 * The address of the player, at one of `playerOrigins`, for a YouTube or Vimeo page, built from only the id and start
 * time of the video; `undefined` for any other page.
 */
export function playerAddress(url: string): string | undefined {
  const youtube = youtubeAddress(url);
  if (youtube) return youtube;
  const [, vimeo] = /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{1,20})(?:[/?#]|$)/i.exec(url) ?? [];
  return vimeo === undefined ? undefined : `https://player.vimeo.com/video/${vimeo}?dnt=1`;
}

function youtubeAddress(url: string): string | undefined {
  const [, id] =
    /^https:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]{0,500}&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{6,20})(?:[/?&#]|$)/i.exec(
      url,
    ) ?? [];
  if (id === undefined) return undefined;
  const [, start] = /[?&](?:t|start)=(\d{1,6})s?(?:[&#]|$)/.exec(url) ?? [];
  return `https://www.youtube-nocookie.com/embed/${id}${start === undefined ? '' : `?start=${start}`}`;
}
