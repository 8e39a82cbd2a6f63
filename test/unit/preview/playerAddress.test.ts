import assert from 'node:assert/strict';
import { playerOrigins } from '../../../src/core/preview/contentPolicy.js';
import { playerAddress } from '../../../src/core/preview/playerAddress.js';

describe('playerAddress', () => {
  const youtube = 'https://www.youtube-nocookie.com/embed/a1B2-c3_D4e';
  const known: Readonly<Record<string, string>> = {
    'https://www.youtube.com/watch?v=a1B2-c3_D4e': youtube,
    'https://www.youtube.com/watch?list=x&v=a1B2-c3_D4e&t=90s': `${youtube}?start=90`,
    'https://youtu.be/a1B2-c3_D4e?t=5': `${youtube}?start=5`,
    'https://www.youtube.com/embed/a1B2-c3_D4e?autoplay=1': youtube,
    'https://www.youtube-nocookie.com/embed/a1B2-c3_D4e': youtube,
    'https://m.youtube.com/shorts/a1B2-c3_D4e': youtube,
    'https://vimeo.com/123456': 'https://player.vimeo.com/video/123456?dnt=1',
    'https://player.vimeo.com/video/123456?h=x': 'https://player.vimeo.com/video/123456?dnt=1',
  };
  for (const [url, address] of Object.entries(known)) {
    it(`finds the player of ${url}`, () => {
      assert.equal(playerAddress(url), address);
      assert.ok(playerOrigins.some((origin) => address.startsWith(`${origin}/`)));
    });
  }

  const others = [
    '',
    'https://x.com/a/status/1',
    'http://www.youtube.com/watch?v=a1B2-c3_D4e',
    'https://www.youtube.com.evil.example/watch?v=a1B2-c3_D4e',
    'https://evil.example/https://www.youtube.com/watch?v=a1B2-c3_D4e',
    'https://www.youtube.com@evil.example/watch?v=a1B2-c3_D4e',
    'https://www.youtube.com/watch?v=a1B2"onload=x',
    'https://www.youtube.com/embed/../evil',
    'javascript:https://vimeo.com/123',
    'https://vimeo.com/channels/1',
  ];
  for (const url of others) it(`has none for ${url}`, () => assert.equal(playerAddress(url), undefined));
});
