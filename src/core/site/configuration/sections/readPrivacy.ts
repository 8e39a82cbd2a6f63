import { defaultSite, type Privacy } from '../../site.js';
import { isAtLeast } from '../../version/hugoVersion.js';
import { isMap, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';
import { overlay, type ReportProblem } from '../overlay.js';

/** `privacy`, and the parts of `services` that shortcodes use. */
export function readPrivacy(configuration: ConfigurationMap, hugoVersion: string, report: ReportProblem): Privacy {
  const value = valueAt(configuration, 'privacy');
  const services = mapAt(configuration, 'services');
  // The section was named `twitter` until the shortcodes of that name were removed.
  const x = isAtLeast(hugoVersion, '0.156.0') ? ['x'] : ['twitter', 'x'];
  const privacy = isMap(value) ? value : {};
  const spelled = {
    ...privacy,
    x: Object.assign({}, ...x.flatMap((key) => [mapAt(privacy, key), inlineCss(services, key)])) as ConfigurationMap,
    instagram: { ...mapAt(privacy, 'instagram'), ...inlineCss(services, 'instagram') },
  };
  return overlay(defaultSite.privacy, spelled, ['privacy'], report);
}

function inlineCss(services: ConfigurationMap, key: string): ConfigurationMap {
  const value = valueAt(services, key, 'disableinlinecss');
  return value === undefined ? {} : { disableinlinecss: value };
}
