import { style as report } from '../report/style.ts';

/** The page looks like the report that it makes; what it has besides is below. */
export const style = `${report}
[hidden]{display:none!important}
body{max-width:64rem}
.top{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between}
.locales button[aria-pressed=true]{font-weight:650;border-color:var(--mark);border-width:2px}
.lead{font-size:1.15rem;max-width:46rem;margin:.3em 0 1.2rem}
.drop{border:2px dashed var(--dim);border-radius:.8rem;padding:2.2rem 1rem;text-align:center;background:var(--soft-paper)}
.drop.over{border-color:var(--mark);border-style:solid}
.drop strong{display:block;font-size:1.5rem;margin-bottom:.8rem}
.drop button,.primary{font-size:1.05rem;padding:.5rem 1.2rem;margin:.2rem}
.primary{border-width:2px;border-color:var(--place)}
.promise{max-width:46rem}
.how ol{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.2rem;padding:0;list-style:none;counter-reset:step}
.how li::before{counter-increment:step;content:counter(step) ". ";font-weight:650}
.how svg{display:block;margin-bottom:.6rem;width:100%;max-width:20rem}
.sheet{fill:var(--soft-paper);stroke:var(--line)}.rule{stroke:var(--line);stroke-width:1.5}.bubble{fill:var(--land)}.menu{fill:var(--paper);stroke:var(--place);stroke-width:1.5}
.folder{fill:var(--mark);fill-opacity:.75}.file{fill:var(--paper);stroke:var(--dim)}.arrow{stroke:var(--place);stroke-width:2.5}.target{fill:none;stroke:var(--dim);stroke-width:2;stroke-dasharray:6 4}
.pointer{fill:var(--ink);stroke:var(--paper)}.strong{font-weight:650}.small{font-size:11px}.tiny{font-size:9.5px}
.work{display:flex;flex-wrap:wrap;align-items:center;gap:1rem;margin:1.2rem 0}
progress{accent-color:var(--place);width:16rem;height:1rem}
.failed{border-left:4px solid #c0392b;padding:.5rem .8rem;background:var(--soft-paper)}
.files{padding-left:1.2rem}.files .unused{color:var(--dim)}
.settings{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.6rem 1.5rem;border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;margin:1rem 0}
.settings legend{padding:0 .4rem;font-weight:600}
.settings label{display:flex;flex-direction:column;gap:.2rem}
.settings label.switch{flex-direction:row;align-items:center;gap:.5rem}
.saves{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;margin:1rem 0}
select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--dim);border-radius:.35rem;padding:.25rem .5rem;max-width:100%}
iframe{display:block;width:100%;min-height:24rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
dialog{border:1px solid var(--dim);border-radius:.6rem;padding:1.2rem;width:min(30rem,94vw);color:var(--ink);background:var(--paper)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog h2{margin-top:0;padding-top:0;border:0;overflow-wrap:anywhere}
dialog label{display:block;margin:.7rem 0}dialog input,dialog select{display:block;width:100%;margin-top:.2rem}
.corrected td:first-child::after{content:" ✎";color:var(--mark)}
#people table{min-width:46rem}#people td{overflow-wrap:break-word}#people button{white-space:nowrap}
.nav{display:flex;gap:1.2rem;flex-wrap:wrap;font-weight:600}
`;
