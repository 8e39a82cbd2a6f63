'use strict';
// Telemetry is off, so this machine needs no id.
module.exports.getDeviceId = () => Promise.resolve('00000000-0000-0000-0000-000000000000');
