import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { compileLexicon } from '/work/wt/solid/src/solidarity/lexicon.ts';
import { read, type Reading } from '/work/wt/solid/src/solidarity/read.ts';
import { companyOf, judge } from '/work/wt/solid/src/solidarity/find.ts';
import { Features, describe, buckets, tuning, type State } from '/work/wt/solid/src/solidarity/features.ts';
const root='/work/wt/solid/';
const table = (file: string) => ({ text: readFileSync(root+`src/solidarity/${file}`, 'utf8'), file });
const lexicon = compileLexicon(table('words.csv'), [table('rules.csv')]);
for (const a of process.argv.slice(2)) { const m=/^(\w+)=([\d.]+)$/.exec(a); if(m && m[1]! in tuning) (tuning as any)[m[1]!]=Number(m[2]); }
const opt=(n:string,d:number)=>{const a=process.argv.find(x=>x.startsWith(n+'='));return a?Number(a.split('=')[1]):d;};
const epochs=opt('epochs',12), lr=opt('lr',0.15), l2=opt('l2',1e-6), useRules=opt('rules',1)===1, useContext=opt('context',1)===1;
type Row={meeting:string,sender:string,languages:string,kinds:string,text:string};
interface Msg {hand:string; reading:Reading; row:Row; y:number; t:number; kinds:string[]; ids:Int32Array; values:Float32Array; company:number; base:any }
const none=new Set(['','inspiration','testimony']);
const hands=new Map<string, Msg[][]>();
for(const f of readdirSync(root+'fixtures/solidarity').filter(f=>f.endsWith('.csv')).sort()){
  const rows=parse(readFileSync(root+'fixtures/solidarity/'+f,'utf8'),{columns:true,relax_quotes:false}) as Row[];
  const by=new Map<string,Row[]>();
  for(const r of rows){ if(!by.has(r.meeting))by.set(r.meeting,[]); by.get(r.meeting)!.push(r);}
  const ms:Msg[][]=[];
  for(const rs of by.values()){
    const readings=rs.map(r=>read(r.text,lexicon)); const company=companyOf(readings);
    ms.push(rs.map((row,i)=>{const all=row.kinds.split(' ');const kinds=all.filter(k=>!none.has(k));
      return {hand:f,row,reading:readings[i]!,company,y:kinds.length?1:0,t:all.includes('testimony')?1:0,kinds,ids:null as any,values:null as any,base:null};}));
  }
  hands.set(f.replace('.csv',''),ms);
}
export const stem=(w:string)=>w.length>4?w.slice(0,-1):w;
function addressed(m:Msg, states:State[]):State|undefined{
  const ws=new Set(m.reading.words.filter(w=>w.length>=3).map(stem));
  for(let j=0;j<Math.min(states.length,20);j++){ const s=states[j]!; if(s.sender===m.row.sender) continue;
    const names=s.sender.toLowerCase().split(/[^\p{L}]+/u).filter(w=>w.length>=3).map(stem);
    if(names[0]!==undefined && ws.has(names[0])) return s; if(names[1]!==undefined&&ws.has(names[1])&&names[1].length>3) return s; }
  return undefined;
}
const F=new Features();
function build(m:Msg, states:State[], prev:Msg|undefined){
  describe(F,{reading:m.reading,sender:m.row.sender,company:m.company,before:states,previous:prev?.reading,addressed:addressed(m,states)},{context:useContext,rules:useRules});
  m.ids=F.ids.slice(0,F.count); m.values=F.values.slice(0,F.count);
}
function buildGold(meeting:Msg[]){
  const states:State[]=[];
  meeting.forEach((m,i)=>{ build(m,states,meeting[i-1]); states.unshift({sender:m.row.sender,voiced:m.y===1,told:m.t===1,kinds:m.kinds,short:m.reading.words.length<5}); if(states.length>30)states.pop(); });
}
for(const ms of hands.values()) ms.forEach(buildGold);
function rng(seed:number){return()=>{seed=Math.imul(seed^(seed>>>15),1|seed);seed^=seed+Math.imul(seed^(seed>>>7),61|seed);return((seed^(seed>>>14))>>>0)/4294967296;}}
export function fit(rows:Msg[], label:(m:Msg)=>number):Float32Array{
  const w=new Float32Array(buckets), g=new Float32Array(buckets).fill(1e-2);
  const order=rows.map((_,i)=>i); const r=rng(7);
  const avg=new Float32Array(buckets);
  for(let e=0;e<epochs;e++){
    for(let i=order.length-1;i>0;i--){const j=Math.floor(r()*(i+1));[order[i],order[j]]=[order[j]!,order[i]!];}
    for(const o of order){ const m=rows[o]!; let z=0; const {ids,values}=m; for(let k=0;k<ids.length;k++) z+=w[ids[k]!]!*values[k]!;
      const err=1/(1+Math.exp(-z))-label(m);
      for(let k=0;k<ids.length;k++){ const id=ids[k]!; const d=err*values[k]!+l2*w[id]!; g[id]!+=d*d; w[id]!-=lr*d/Math.sqrt(g[id]!);} }
  }
  return w;
}
const score=(w:Float32Array,m:Msg)=>{let z=0;for(let k=0;k<m.ids.length;k++)z+=w[m.ids[k]!]!*m.values[k]!;return 1/(1+Math.exp(-z));};
const modelKinds=['support','admiration','strength','victory','help','gratitude','salute'];
let T=[0,0,0],K=[0,0,0],TT=[0,0,0];
const show=process.argv.find(a=>a.startsWith('show='))?.slice(5);
const hist:number[][]=Array.from({length:10},()=>[0,0]);
for(const [hand,meetings] of hands){
  const train=[...hands].filter(([h])=>h!==hand).flatMap(([,ms])=>ms.flat());
  const w=fit(train,m=>m.y), wt=fit(train,m=>m.t);
  const pos=train.filter(m=>m.y);
  const wk=opt('kinds',1)?modelKinds.map(k=>fit(pos,m=>m.kinds.includes(k)?1:0)):[];
  let tp=0,fp=0,fn=0,kt=0,kf=0,kn=0,tt=[0,0,0];
  for(const meeting of meetings){
    const states:State[]=[];
    meeting.forEach((m,i)=>{
      build(m,states,meeting[i-1]);
      let p=score(w,m), t=score(wt,m);
      const ruled=judge(m.reading,m.company as any);
      if(useRules && ruled.kinds.some(k=>k==='salute'||k==='symbol')) p=Math.max(p,.99);
      const yes=p>=.5;
      let kinds:string[]=[];
      if(yes && wk.length){ const ps=wk.map(k=>score(k,m)); kinds=modelKinds.filter((k,j)=>ps[j]!>=.5); 
        for(const k of ruled.kinds) if((k==='salute'||k==='symbol')&&!kinds.includes(k)) kinds.push(k);
        if(!kinds.length) kinds=[modelKinds[ps.indexOf(Math.max(...ps))]!]; }
      hist[Math.min(9,Math.floor(p*10))]![m.y]!++;
      if(m.y&&yes)tp++; else if(yes){fp++; if(show===hand) console.log('FALSE',p.toFixed(2),kinds.join(),'|',m.row.text);} else if(m.y){fn++; if(show===hand) console.log('MISSED',p.toFixed(2),m.kinds.join(),'|',m.row.text);}
      for(const k of m.kinds) kinds.includes(k)?kt++:kn++; for(const k of kinds) if(!m.kinds.includes(k)) kf++;
      if(t>=.5) m.t?tt[0]!++:tt[1]!++; else if(m.t) tt[2]!++;
      states.unshift({sender:m.row.sender,voiced:yes,told:t>=.5,kinds,short:m.reading.words.length<5}); if(states.length>30)states.pop();
    });
  }
  const P=tp/(tp+fp),R=tp/(tp+fn);
  console.log(hand.padEnd(10),'P',P.toFixed(3),'R',R.toFixed(3),'F',(2*P*R/(P+R)).toFixed(3),'kF',(2*kt/(2*kt+kf+kn)).toFixed(3),'test F',(2*tt[0]!/(2*tt[0]!+tt[1]!+tt[2]!)).toFixed(2), 'n',tp+fn,'told',tp+fp);
  T=[T[0]!+tp,T[1]!+fp,T[2]!+fn];K=[K[0]!+kt,K[1]!+kf,K[2]!+kn];
}
const P=T[0]!/(T[0]!+T[1]!),R=T[0]!/(T[0]!+T[2]!);
console.log('ALL P',P.toFixed(3),'R',R.toFixed(3),'F',(2*P*R/(P+R)).toFixed(4),'kF',(2*K[0]!/(2*K[0]!+K[1]!+K[2]!)).toFixed(4),'cpu',process.cpuUsage().user/1e6);
console.log(hist.map(([a,b])=>`${a}/${b}`).join(' '));
