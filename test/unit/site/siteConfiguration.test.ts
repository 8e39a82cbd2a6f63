import assert from 'node:assert/strict';
import { siteConfigurationNames } from '../../../src/core/site/siteConfiguration.js';

describe('siteConfigurationNames', () => {
  it('begins with what Hugo looks for first', () => {
    assert.equal(siteConfigurationNames[0], 'hugo.toml');
    assert.ok(siteConfigurationNames.includes('config.yaml') && siteConfigurationNames.includes('config/_default'));
  });
});
