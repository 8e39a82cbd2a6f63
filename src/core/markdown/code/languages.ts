import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import elixir from 'highlight.js/lib/languages/elixir';
import erlang from 'highlight.js/lib/languages/erlang';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import haskell from 'highlight.js/lib/languages/haskell';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import type { ColourCode } from './renderCode.js';

/**
 * Languages that are common in conference notes. Each further language of highlight.js makes the page's bundle larger.
 */
const languages = {
  bash,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  elixir,
  erlang,
  go,
  graphql,
  haskell,
  ini,
  java,
  javascript,
  json,
  kotlin,
  lua,
  makefile,
  markdown,
  php,
  protobuf,
  python,
  ruby,
  rust,
  scala,
  shell,
  sql,
  typescript,
  xml,
  yaml,
};

let ready = false;

/** Colours code by highlight.js. It is large, so only the preview's page imports it and passes it on to whatever renders. */
export const colourCode: ColourCode = (code, language) => {
  const highlighter = setUpHighlighter();
  if (!highlighter.getLanguage(language)) return undefined;
  return highlighter.highlight(code, { language, ignoreIllegals: true }).value;
};

/** A page without code never sets it up. */
function setUpHighlighter(): typeof hljs {
  if (!ready) {
    for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);
    hljs.registerAliases(['hcl', 'tf', 'terraform'], { languageName: 'ini' });
    hljs.registerAliases(['c', 'h'], { languageName: 'cpp' });
    hljs.registerAliases(['scss', 'sass', 'less'], { languageName: 'css' });
    hljs.registerAliases(['groovy', 'gradle'], { languageName: 'java' });
  }
  ready = true;
  return hljs;
}
