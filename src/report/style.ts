/** How a report looks: on a telephone, on a screen, on paper; light and dark. Blue and amber are told apart by all eyes. */
export const style = `
:root{--ink:#1b2430;--dim:#55606e;--paper:#fff;--soft-paper:#f4f6f9;--line:#d8dee6;--mark:#c77700;--soft:#9dbbe0;--land:#e3e8ee;--edge:#fff;--place:#2463ae;--link:#1d5aa6;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--dim:#a9b4c0;--paper:#12171d;--soft-paper:#1b222b;--line:#34404d;--mark:#f0a53a;--soft:#4f79ad;--land:#2a3441;--edge:#12171d;--place:#6ea8ec;--link:#8dbdf5}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
h3{display:inline;font-size:1.05rem}
.when,.hint,footer{color:var(--dim)}
.logo{max-height:4rem;max-width:14rem}
#sentences p{font-size:1.15rem;margin:.35em 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.7rem;margin:1.2rem 0 0}
.figures div{background:var(--soft-paper);border-radius:.5rem;padding:.7rem .8rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{margin:0;font-size:1.6rem;font-weight:650;line-height:1.2}
.figures dt{color:var(--dim);font-size:.92rem}
.maps{display:flex;flex-wrap:wrap;gap:1rem}
figure{margin:0}
.chart{overflow-x:auto}.chart svg{min-width:34rem}
.map{flex:1 1 18rem;max-width:26.25rem}
.map figcaption{font-weight:600;margin-bottom:.3rem}
svg{max-width:100%;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;fill:var(--ink)}
.map svg{background:var(--soft-paper);border-radius:.5rem;font-size:11px}
.land{fill:var(--land);stroke:var(--edge);stroke-width:.8}
.place{fill:var(--place);fill-opacity:.72;stroke:var(--paper);stroke-width:1}
.place:focus{outline:none;stroke:var(--mark);stroke-width:3}
.label{paint-order:stroke;stroke:var(--soft-paper);stroke-width:3px;stroke-linejoin:round}
.mark{fill:var(--mark)}.soft{fill:var(--soft)}
.grid{stroke:var(--line)}.tick,.count{fill:var(--dim)}
.quotes{display:grid;gap:1rem}
.quote{background:var(--soft-paper);border-radius:.5rem;padding:.9rem 1rem;break-inside:avoid}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
blockquote{margin:0;border-left:3px solid var(--mark);padding-left:.8rem;overflow-wrap:anywhere;white-space:pre-line}
blockquote p{margin:0}
.translation{border-color:var(--line)}
.hint{font-size:.85rem;display:block}
.quote figcaption{margin-top:.5rem;font-size:.92rem;color:var(--dim)}
.kinds{margin-left:.6rem;padding:.1rem .5rem;border:1px solid var(--line);border-radius:1rem;font-size:.85rem}
details{margin:1rem 0}
.said{margin:.7rem 0;padding-left:.8rem;border-left:3px solid var(--line);overflow-wrap:anywhere;break-inside:avoid}.said p{margin:0}.who{font-size:.92rem;color:var(--dim)}.who b{color:var(--ink)}
.level1{margin-left:1.5rem}.level2{margin-left:3rem}.level3{margin-left:4.5rem}.level4,.level5,.level6{margin-left:6rem}
summary{cursor:pointer}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:.5rem 0;font-size:.92rem}
a{color:var(--link)}
button,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--dim);border-radius:.35rem;padding:.25rem .7rem}
button{cursor:pointer}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}
td.text{overflow-wrap:anywhere;min-width:8rem}td.code{white-space:nowrap}
th{white-space:nowrap}
th button{border:0;padding:0;background:none;font-weight:inherit}
.number{text-align:right;font-variant-numeric:tabular-nums}
footer{font-size:.92rem}
footer h2{color:var(--ink)}
footer p{margin:.3em 0}
@media print{:root{--ink:#000;--dim:#444;--paper:#fff;--soft-paper:#f4f4f4;--line:#bbb;--mark:#b66d00;--soft:#a9c2e2;--land:#e6e6e6;--edge:#fff;--place:#2463ae;--link:#000}
body{max-width:none;padding:0;font-size:10.5pt}.tools,.copy-text{display:none}.scroll{overflow:visible}table{font-size:8.5pt}th{white-space:normal}td.text{min-width:3cm}section,.map,.chart{break-inside:avoid}.map{flex:1 1 10rem;max-width:7.6cm}section[aria-labelledby=tables],section[aria-labelledby=quotes]{break-inside:auto}h2,h3{break-after:avoid}tr{break-inside:avoid}@page{margin:16mm}}
`;
