import type { Context, EscapeState, ContextStep } from '../context.js';
import { afterAddress, afterMetaAddress, afterMetaContent } from './address.js';
import {
  afterAttributeName,
  afterEqualsSign,
  afterHtmlComment,
  afterNameEnd,
  afterTagPart,
  afterTextStart,
} from './html.js';
import { afterBlockComment, afterLineComment, afterLiteral, afterScript, afterTemplateLiteral } from './script.js';
import { afterStyle, afterStyleText } from './style.js';

type Transition = (context: Context, text: string) => ContextStep;

const readAll: Transition = (context, text) => [context, text.length];

/** How each state reads text: always up to the end, or up to where the state changes. */
const transitions: Readonly<Record<EscapeState, Transition>> = {
  Text: afterTextStart,
  Tag: afterTagPart,
  AttrName: afterAttributeName,
  AfterName: afterNameEnd,
  BeforeValue: afterEqualsSign,
  HTMLCmt: afterHtmlComment,
  RCDATA: readAll,
  Attr: readAll,
  URL: afterAddress,
  Srcset: afterAddress,
  JS: afterScript,
  JSDqStr: afterLiteral,
  JSSqStr: afterLiteral,
  JSTmplLit: afterTemplateLiteral,
  JSRegexp: afterLiteral,
  JSBlockCmt: afterBlockComment,
  JSLineCmt: afterLineComment,
  JSHTMLOpenCmt: afterLineComment,
  JSHTMLCloseCmt: afterLineComment,
  CSS: afterStyle,
  CSSDqStr: afterStyleText,
  CSSSqStr: afterStyleText,
  CSSDqURL: afterStyleText,
  CSSSqURL: afterStyleText,
  CSSURL: afterStyleText,
  CSSBlockCmt: afterBlockComment,
  CSSLineCmt: afterLineComment,
  MetaContent: afterMetaContent,
  MetaContentURL: afterMetaAddress,
  Error: readAll,
  Dead: readAll,
};

/** The context after the next piece of a text. The text has at least one character and no end of its element. */
export function transition(context: Context, text: string): ContextStep {
  return transitions[context.state](context, text);
}
