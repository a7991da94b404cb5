// Japanese for what the grid tells people: refusals, questions, and what a rule of a cell wants.
export const messages: Readonly<Record<string, string>> = {
  'The current window is too small to display this sheet properly. Consider resizing your browser window or adjusting frozen rows and columns.':
    '画面が狭いため、このシートを正しく表示できません。ブラウザの画面を広げるか、固定している行・列を減らしてください。',
  'The window is too small to display multiple side panels.':
    '画面が狭いため、パネルを並べて表示できません。',
  'This operation is not allowed with multiple selections.':
    '複数の範囲を選択しているときは、この操作はできません。',
  'This operation is not allowed due to an overlapping frozen pane.':
    '固定した行・列の境目をまたぐため、この操作はできません。',
  'Pasting from the context menu is not supported in this browser. Use keyboard shortcuts ctrl+c / ctrl+v instead.':
    'このブラウザでは、メニューからの貼り付けはできません。Ctrl+C と Ctrl+V をお使いください。',
  'Access to the clipboard denied by the browser. Please enable clipboard permission for this page in your browser settings.':
    'ブラウザがクリップボードの使用を許可していません。ブラウザの設定で許可してください。',
  'We found data next to your selection. Since this data was not selected, it will not be sorted. Do you want to extend your selection?':
    '選択した範囲の隣にもデータがあります。選択していないデータは並べ替えられません。範囲を広げますか。',
  'Cannot sort. To sort, select only cells or only merges that have the same size.':
    '並べ替えできません。結合したセルがあるときは、同じ大きさのものだけを選んでください。',
  'Cannot sort a zone with array formulas.': '配列数式を含む範囲は並べ替えできません。',
  'Merging these cells will only preserve the top-leftmost value. Merge anyway?':
    '結合すると、左上の値だけが残ります。結合してもよろしいですか。',
  "You can't merge cells inside of an existing filter.": 'フィルタの中のセルは結合できません。',
  'This will overwrite data in the subsequent columns. Split anyway?':
    '右の列のデータが上書きされます。分割してもよろしいですか。',
  'Cannot hide all the rows of a sheet.': 'すべての行を非表示にすることはできません。',
  'Cannot hide all the columns of a sheet.': 'すべての列を非表示にすることはできません。',
  'The cell you are trying to edit has been deleted.': '編集しようとしたセルは削除されました。',
  'Please enter a number between 0 and 10000.': '0～10000の数を入力してください。',
  'The sheet name cannot be empty.': 'シートの名前を入力してください。',
  'A sheet with the name %s already exists. Please select another name.':
    '「%s」という名前のシートはすでにあります。別の名前にしてください。',
  'Some used characters are not allowed in a sheet name (Forbidden characters are %s).':
    'シートの名前に使えない文字があります（使えない文字：%s）。',
  'A named range with this name already exists.': 'この名前の範囲はすでにあります。',
  'A named range name cannot resemble a cell reference.': 'セル番地のような名前は付けられません。',
  'The value must be a text that contains "%s"': '「%s」を含む文字を入力してください',
  'The value must be a text that does not contain "%s"': '「%s」を含まない文字を入力してください',
  'The value must be exactly "%s"': '「%s」と入力してください',
  'The value must be a valid email address': 'メールアドレスを入力してください',
  'The value must be a valid link': 'リンクを入力してください',
  'The value must be the date %s': '%sの日付を入力してください',
  'The value must be a date before %s': '%sより前の日付を入力してください',
  'The value must be a date on or before %s': '%s以前の日付を入力してください',
  'The value must be a date after %s': '%sより後の日付を入力してください',
  'The value must be a date on or after %s': '%s以後の日付を入力してください',
  'The value must be a date between %s and %s': '%s～%sの日付を入力してください',
  'The value must be a date not between %s and %s': '%s～%s以外の日付を入力してください',
  'The value must be a valid date': '日付を入力してください',
  'The value must be equal to %s': '%sを入力してください',
  'The value must not be equal to %s': '%s以外を入力してください',
  'The value must be greater than %s': '%sより大きい数を入力してください',
  'The value must be greater or equal to %s': '%s以上の数を入力してください',
  'The value must be less than %s': '%sより小さい数を入力してください',
  'The value must be less or equal to %s': '%s以下の数を入力してください',
  'The value must be between %s and %s': '%s～%sの数を入力してください',
  'The value must not be between %s and %s': '%s～%s以外の数を入力してください',
  'The value must be a boolean': 'チェックボックスの値ではありません',
  'The value must be one of: %s': '次の中から入力してください：%s',
  'The value must be a value in the range %s': '%sにある値を入力してください',
  'The value does not match the custom formula data validation rule': 'このセルの入力規則の数式に合いません',
  'The value must be empty': '空欄にしてください',
  'The value must not be empty': '空欄にできません',
};
