// This file says what `npm run template` was asked for, reads what clasp made, and writes the page of a manual update.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isLoggedIn, loginFile } from './push-checks.mjs';

/** Of the sheet that is copied; git-ignored like every real id. */
export const PROJECT = '.clasp.template.json';
const FLAGS = ['--update', '--page', '--since', '--with-form'];

/** What was asked, or `problem`: what the person does first. */
export function readTemplate(words, { root = '.', login = loginFile() } = {}) {
  const since = words.includes('--since') ? words[words.indexOf('--since') + 1] : undefined;
  const unknown = words.find((word) => !FLAGS.includes(word) && word !== since);
  if (unknown) return { problem: `${unknown} is not known. Known: ${FLAGS.join(', ')}` };
  const withForm = words.includes('--with-form');
  if (words.includes('--page')) {
    if (!words.includes('--since')) return { what: 'page', withForm, since: undefined };
    if (since === undefined || !existsSync(resolve(root, since)))
      return { problem: '--since names the dist/ of the version that the copies have.' };
    if (resolve(root, since) === resolve(root, 'dist'))
      return {
        problem: 'dist/ is built anew here. Copy the one that the copies have aside first, and name that.',
      };
    return { what: 'page', withForm, since: resolve(root, since) };
  }
  if (words.includes('--since')) return { problem: '--since goes with --page.' };
  if (!isLoggedIn(login))
    return {
      problem: 'Nobody is logged in to Google here: npx clasp login opens a browser. Nothing was built.',
    };
  const stands = existsSync(join(root, PROJECT));
  if (words.includes('--update')) {
    const { problem } = projectOf(join(root, PROJECT));
    return problem ? { problem } : { what: 'update', withForm };
  }
  if (stands)
    return {
      problem: `${PROJECT} names a sheet already. --update brings this version into it; for another sheet move the file away.`,
    };
  return { what: 'new', withForm };
}

/** What clasp wrote about a script and its sheet, for the folder that is pushed. */
export function projectOf(file) {
  let made;
  try {
    made = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { problem: `${file} is missing or no JSON: no sheet was made.` };
  }
  const { scriptId, parentId } = made;
  const [sheet] = Array.isArray(parentId) ? parentId : [parentId];
  if (typeof scriptId !== 'string' || typeof sheet !== 'string' || sheet === '')
    return { problem: `${file} names no script bound to a sheet. Was it made with --type sheets?` };
  return { project: { scriptId, parentId: sheet, rootDir: 'dist' } };
}

export const copyLink = (sheet) => `https://docs.google.com/spreadsheets/d/${sheet}/copy`;

/** As they are called in the editor of Apps Script. @example editorName('Code.js') // 'Code.gs' */
export const editorName = (file) => file.replace(/\.js$/, '.gs');

/** What stands in `folder` otherwise than in `since`, or all of it; the manifest first, for it names what is allowed. */
export function changedFiles(folder, since) {
  const isPushed = (name) => /\.(js|html)$/.test(name) || name === 'appsscript.json';
  const text = (of, name) => (existsSync(join(of, name)) ? readFileSync(join(of, name), 'utf8') : undefined);
  const names = readdirSync(folder).filter(isPushed).sort();
  const changed = names.filter((name) => since === undefined || text(folder, name) !== text(since, name));
  const gone =
    since === undefined ? [] : readdirSync(since).filter((name) => isPushed(name) && !names.includes(name));
  const rank = (name) => (name === 'appsscript.json' ? 0 : name.endsWith('.js') ? 1 : 2);
  return [
    ...changed
      .sort((left, right) => rank(left) - rank(right))
      .map((name) => ({ name, text: text(folder, name) })),
    ...gone.map((name) => ({ name, text: undefined })),
  ];
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** One file, no network: each text is copied by a button, and ticked off. `version` is as 設定 shows it. */
export function updatePage(files, version) {
  const rows = files.map(({ name, text }, at) => {
    const what =
      text === undefined
        ? '<td>このファイルを削除します（ファイル名の右の「⋮」→「削除」）</td>'
        : `<td><button data-of="t${at}">内容をコピー</button><textarea id="t${at}" hidden readonly>\n${escaped(text)}</textarea></td>`;
    return `<tr><td><input type="checkbox" aria-label="${name}"></td><td><code>${editorName(name)}</code></td>${what}</tr>`;
  });
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>台帳の更新（${version}）</title>
<style>
body{font:15px/1.7 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td{border-bottom:1px solid #ccc;padding:.3rem .5rem}
button{font:inherit;padding:.2rem .8rem}textarea:not([hidden]){display:block;width:100%;box-sizing:border-box;margin-top:.3rem}
</style>
<h1>台帳の更新（${version}）</h1>
<ol>
<li>ほかの方に、台帳への入力をお待ちいただきます。</li>
<li>台帳のシートで「ファイル → 変更履歴 → 変更履歴を表示」を開き、今の版に「更新前」と名前を付けます。</li>
<li>「拡張機能 → Apps Script」を開きます。左の「プロジェクトの設定」で「『appsscript.json』マニフェスト ファイルをエディタで表示する」にチェックを入れ、「エディタ」に戻ります。</li>
<li>下の表の1行ごとに、同じ名前のファイルを左の一覧で開き、「内容をコピー」を押し、エディタの中をすべて選択（Ctrl+A）して貼り付け（Ctrl+V）、保存（Ctrl+S）します。一覧にない名前は「＋」から作ります（.gsは「スクリプト」、.htmlは「HTML」。名前は末尾の .gs や .html を付けずに入力します）。済んだらチェックを入れます。</li>
<li>シートを再読み込みし、「台帳 → 管理… → 初期設定」を実行します。許可を求められたら、すべてにチェックを入れて続け、もう一度「初期設定」を選びます。</li>
<li>「設定」の「プログラム版」が ${version} になったことを確かめ、「台帳 → 管理… → 自己診断」を実行します。</li>
</ol>
<p>途中でやめたときは、初期設定を実行せずに、残りの行を続けてください。すべて終わるまで、台帳のメニューは使いません。</p>
<table>
${rows.join('\n')}
</table>
<script>
for (const button of document.querySelectorAll('button')) button.onclick = async () => {
  const area = document.getElementById(button.dataset.of);
  try { await navigator.clipboard.writeText(area.value); button.textContent = 'コピーしました'; }
  catch { area.hidden = false; area.select(); button.textContent = '下の枠を Ctrl+C でコピーしてください'; }
};
</script>
</html>
`;
}
