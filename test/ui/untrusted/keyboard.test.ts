import { writingByKeyboard } from '../writingByKeyboard.js';

writingByKeyboard('the browser, in a workspace that is not trusted', { web: true, restricted: true });
