'use strict';
// Telemetry is off: nobody needs to know this machine again.
module.exports.getDeviceId = () => Promise.resolve('00000000-0000-0000-0000-000000000000');
