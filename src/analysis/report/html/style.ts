/** The style of an HTML report: one column of text, wide tables that scroll by themselves, dark by the reader's choice, A4 pages in print. */

const screen = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#56606b;--line:#d3d9df;--paper:#fff;--head:#eef2f5;--link:#00588a;--window:#dbe6ef;--mark:#8a2b00}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--quiet:#a7b0ba;--line:#3b444d;--paper:#14181c;--head:#20262c;--link:#7cc4f0;--window:#27435a;--mark:#ffb38a}}
*{box-sizing:border-box}
html{scroll-padding-top:3.2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","Helvetica Neue",Arial,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.exercise{position:sticky;top:0;z-index:1;margin:0;padding:.25rem 1rem;background:var(--paper);border-bottom:2px solid var(--mark);color:var(--mark);font-weight:700;letter-spacing:.12em;text-align:center}
main,header,nav{max-width:62rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4,h5{line-height:1.25;margin:1.6em 0 .4em;overflow-wrap:anywhere}
h1{font-size:1.9rem;margin-top:1rem}
h2{font-size:1.5rem;border-bottom:1px solid var(--line);padding-bottom:.2em}
h3{font-size:1.2rem}h4{font-size:1.05rem}h5{font-size:1rem;margin-top:1.2em}
:target{outline:2px solid var(--mark);outline-offset:2px}
p,li,dd{overflow-wrap:anywhere}
td,th{overflow-wrap:break-word;hyphens:auto}
a{color:var(--link)}
.quiet,.subtitle{color:var(--quiet)}
.log{font-size:.8em;color:var(--quiet)}
.log a{text-decoration:none}
.log a:hover,.log a:focus{text-decoration:underline}
nav ul{columns:18rem 2;padding-left:1.2rem}
dl{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.3rem 1rem;margin:.5rem 0}
dt{font-weight:600}
dd{margin:0;white-space:pre-line}
.scroll{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;min-width:calc(var(--columns)*6.2rem);font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;min-width:3.2rem}
thead th{background:var(--head)}
tbody th{font-weight:400}
.right{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.2rem 0}
figcaption{font-weight:600}
figure svg{display:block;max-width:100%;height:auto;min-width:40rem}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--link)}
.p-ink{fill:var(--ink)}.p-quiet{fill:var(--quiet)}
.p-ink-line{stroke:var(--ink)}.p-quiet-line{stroke:var(--quiet)}.p-grid-line{stroke:var(--line)}
.p-window{fill:var(--window);stroke:var(--quiet)}.p-edge{stroke:var(--paper)}
.p-box{fill:var(--paper);stroke:var(--ink)}
@media (prefers-color-scheme:dark){.p-curve{stroke:#56b4e9}.p-curve-dot{fill:#56b4e9}.p-link-timely{stroke:#56b4e9}.p-tip-timely{fill:#56b4e9}.p-link-extra{stroke:var(--quiet)}.p-tip-extra{fill:var(--quiet)}}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}h1{font-size:1.5rem}}
@media print{
@page{size:A4;margin:18mm 14mm}
:root{--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--head:#eee;--link:#000;--window:#dbe6ef;--mark:#000}
body{font-size:10pt}main,header,nav{max-width:none;padding:0}
.exercise{position:static}
h2,h3,h4,h5,figcaption,caption{break-after:avoid}
figure,h5+dl{break-inside:avoid}
.scroll{overflow:visible}table{min-width:0;font-size:8pt}td,th{min-width:0;padding:.2rem .35rem}tr{break-inside:avoid}thead{display:table-header-group}
figure svg{min-width:0}
a{text-decoration:none;color:inherit}
.p-curve{stroke:#0072b2}.p-curve-dot{fill:#0072b2}.p-link-timely{stroke:#0072b2}.p-tip-timely{fill:#0072b2}
details>summary{display:none}
}
`;

/** The whole style; `banner` stands at the top of every printed page. */
export function styleWith(banner: string): string {
  // In a string of CSS, which stands in HTML: nothing but letters, digits and spaces is safe in both.
  const words = banner.replace(/[^\p{L}\p{N} ]/gu, ' ');
  return `${screen}@page{@top-center{content:"${words}";font:700 9pt sans-serif;letter-spacing:.12em}}\n`;
}
