/** The look of the pages: the palette of the desk, one column that fits a phone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --bg: #f3f5f8; --surface: #fff; --line: #dce2e9; --line-input: #8491a1; --text: #17212e; --muted: #526072;
  --link: #1b5296; --button: #1b5296; --button-text: #fff; --ink: #14263d; --ink-text: #fff;
  --good-bg: #e2f3e8; --good-text: #145c30; --warn-bg: #fdf0cf; --warn-text: #744700; --bad-bg: #fbe6e4; --bad-text: #96201a;
  --calm-bg: #e9edf2; --calm-text: #455364; --plate-bg: #f6c500; --plate-text: #14181d; --plate-strip: #1a48a0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #10161d; --surface: #19212b; --line: #2c3846; --line-input: #6b7b90; --text: #e6ebf1; --muted: #a2afbf;
    --link: #8fbcf5; --button: #8fbcf5; --button-text: #0b1119; --ink: #0b1119;
    --good-bg: #16351f; --good-text: #93ddaa; --warn-bg: #3a2d0c; --warn-text: #f2cb74; --bad-bg: #421d1a; --bad-text: #f7aaa3;
    --calm-bg: #2a3644; --calm-text: #c0cbd8;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--bg); color: var(--text);
  font: 1rem/1.5 "Segoe UI", -apple-system, BlinkMacSystemFont, Inter, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--surface); padding: 0.5rem; z-index: 1; }
header { background: var(--ink); color: var(--ink-text); }
header > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; }
header a, header button { color: var(--ink-text); }
header :focus-visible { outline-color: #fff; }
header a[aria-current="page"] { font-weight: 700; text-decoration-thickness: 3px; text-underline-offset: 6px; }
.brand { font-weight: 700; margin-inline-end: auto; text-decoration: none; }
.wide, main { max-width: 64rem; margin: 0 auto; padding: 0.75rem 1rem; }
main { padding-block: 1.5rem 4rem; }
main.narrow { max-width: 34rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 2rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
p { margin: 0 0 1rem; max-width: 65ch; }
.muted { color: var(--muted); }
.onlyprint { display: none; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 0 0 1rem; }
.notice { border-radius: 6px; padding: 0.75rem 1rem; margin: 0 0 1rem; background: var(--good-bg); color: var(--good-text); }
.notice.bad { background: var(--bad-bg); color: var(--bad-text); }
.notice.warn { background: var(--warn-bg); color: var(--warn-text); }
label, legend { display: block; font-weight: 600; margin-block-end: 0.25rem; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
fieldset label, label.check { display: inline-flex; gap: 0.5rem; align-items: center; font-weight: 400; margin-inline-end: 1.25rem; }
.field { margin-block-end: 1rem; }
.field .problem { color: var(--bad-text); margin: 0.25rem 0 0; }
input:not([type="radio"], [type="checkbox"]), select, textarea {
  width: 100%; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line-input); border-radius: 6px;
  padding: 0.5rem 0.75rem; min-height: 2.75rem;
}
[aria-invalid="true"] { border: 2px solid var(--bad-text) !important; }
input[type="radio"], input[type="checkbox"] { width: 1.25rem; height: 1.25rem; accent-color: var(--link); }
button, .button {
  display: inline-block; font: inherit; font-weight: 600; border: 1px solid var(--button); border-radius: 6px; cursor: pointer;
  background: var(--button); color: var(--button-text); padding: 0.5rem 1.25rem; min-height: 2.75rem; text-decoration: none;
}
.plain { background: transparent; color: var(--link); border-color: var(--line-input); }
.menu { position: relative; display: inline-block; }
.menu summary { list-style: none; display: inline-flex; align-items: center; gap: 0.5rem; white-space: nowrap; cursor: pointer;
  border: 1px solid var(--line-input); border-radius: 6px; padding: 0 0.75rem; min-height: 2.25rem; color: var(--link); font-weight: 600; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary::after { content: ""; border: 0.3rem solid transparent; border-block-start-color: currentColor; border-block-end: 0; }
.menu ul { position: absolute; inset-inline-end: 0; z-index: 1; list-style: none; margin: 0.25rem 0 0; padding: 0.25rem 0; min-width: 13rem;
  background: var(--surface); border: 1px solid var(--line-input); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / 18%); }
.menu li a { display: block; padding: 0.5rem 1rem; text-decoration: none; text-align: start; }
.menu li a:hover, .menu li a:focus-visible { background: var(--calm-bg); }
form[data-sent] button { opacity: 0.65; cursor: progress; }
.small { min-height: 2rem; padding: 0.125rem 0.75rem; }
.link { background: none; border: 0; padding: 0; min-height: 0; font-weight: 400; text-decoration: underline; }
.bar { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin: 0 0 1rem; }
.bar .field { margin: 0; flex: 1 1 14rem; }
.bar .field.short { flex: 0 1 10rem; }
.plate {
  display: inline-block; background: var(--plate-bg); color: var(--plate-text); border-inline-start: 0.5rem solid var(--plate-strip);
  border-radius: 4px; padding: 0 0.5rem; font-weight: 700; letter-spacing: 0.04em; white-space: nowrap;
}
.badge { display: inline-block; border-radius: 1rem; padding: 0 0.625rem; font-size: 0.875rem; font-weight: 600; white-space: nowrap; }
.badge.overdue { background: var(--bad-bg); color: var(--bad-text); }
.badge.soon { background: var(--warn-bg); color: var(--warn-text); }
.badge.later { background: var(--good-bg); color: var(--good-text); }
.badge.unknown { background: var(--calm-bg); color: var(--calm-text); }
table { width: 100%; border-collapse: collapse; background: var(--surface); }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem; border-block-end: 1px solid var(--line); overflow-wrap: break-word; }
.nowrap { white-space: nowrap; }
main.full, body:has(main.full) .wide { max-width: 80rem; }
thead th { font-size: 0.875rem; white-space: nowrap; }
td.number, th.number { text-align: end; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.message { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--line-input); padding-inline-start: 0.75rem; }
.badge.wrap { white-space: normal; border-radius: 0.75rem; padding-block: 0.125rem; }
.lines { white-space: pre-line; }
h3 { font-size: 1rem; margin: 0 0 0.5rem; }
.answer { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 1rem; }
.choices ul, .lamps, .answers { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.choices a {
  display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; padding: 0.25rem 1rem; border-radius: 1.5rem;
  border: 1px solid var(--line-input); background: var(--surface); text-decoration: none;
}
.choices a[aria-current="true"] { border: 2px solid var(--link); font-weight: 700; }
.dot { display: inline-block; width: 0.875rem; height: 0.875rem; border-radius: 50%; border: 1px solid var(--line-input); flex: none; }
.dot.red { background: #e5352b; } .dot.amber { background: #f6a800; } .dot.green { background: #2fa84f; } .dot.blue { background: #2f7de1; }
.lamps { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.75rem; font-size: 0.875rem; }
.lamps a {
  display: flex; flex-direction: column; align-items: center; gap: 0.5rem; height: 100%; padding: 0.75rem 0.25rem; text-align: center;
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px; text-decoration: none; overflow-wrap: anywhere;
}
.lamps a:hover { border-color: var(--link); }
.lamp { width: 5rem; height: 3.75rem; flex: none; background: #0e1319; color: #e6ebf1; border-radius: 6px; padding: 0.375rem; }
.lamp.red { color: #ff5a4f; } .lamp.amber { color: #ffb52e; } .lamp.green { color: #4fd675; } .lamp.blue { color: #6fb0ff; }
.lamp-head { display: flex; gap: 1rem; align-items: center; margin: 0 0 1rem; }
.lamp-head p { margin: 0; }
.answers { flex-direction: column; }
.answers .button { display: flex; align-items: center; gap: 0.5rem; text-align: start; }
.notice h2 { margin: 0 0 0.25rem; }
.notice p:last-child { margin: 0; }
dl > div { display: contents; }
@media (max-width: 46rem) {
  table.stack thead { position: absolute; left: -100vw; }
  table.stack, table.stack tbody, table.stack tr, table.stack td, table.stack th { display: block; }
  table.stack tr { border: 1px solid var(--line); border-radius: 8px; margin-block-end: 0.75rem; padding: 0.5rem 0; }
  table.stack td, table.stack tbody th { display: flex; gap: 1rem; justify-content: space-between; border: 0; padding: 0.25rem 0.75rem; text-align: end; }
  table.stack td::before, table.stack tbody th::before { content: attr(data-label); color: var(--muted); font-weight: 400; text-align: start; }
  dl { grid-template-columns: 1fr; }
  dt { margin-block-start: 0.5rem; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  @page list { size: A4 landscape; }
  main.full { page: list; }
  :root { color-scheme: light; }
  header, .bar, .noprint, .skip { display: none !important; }
  .onlyprint { display: block; }
  body { background: #fff; color: #000; font-size: 9pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 14pt; }
  h2, thead { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  table { background: none; }
  th, td { padding: 1.5mm 2mm; border-color: #999; }
  tr, .card { break-inside: avoid; }
  .muted, dt { color: #333; }
  .card, .badge, .plate, .notice { background: none; color: #000; border: 1px solid #666; }
  .badge { font-size: 8pt; }
}
@media (forced-colors: active) {
  .badge, .plate, .notice, .card { border: 1px solid; }
}
`;
