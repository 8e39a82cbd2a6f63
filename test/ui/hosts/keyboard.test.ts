import { writingByKeyboard } from '../writingByKeyboard.js';

writingByKeyboard('a workspace that is not trusted', { restricted: true });
writingByKeyboard('the browser', { web: true });
