import { writingByKeyboard } from '../writingByKeyboard.js';

writingByKeyboard('a trusted workspace', {});
