/** Around a player without a class of its own. */
export const outerStyle = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;';

/** Of the player in it. */
export const frameStyle = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;';
