import { test, expect } from 'vitest';
import { appendFileSync, writeFileSync } from 'node:fs';
import { readingOf } from './reading.js';
const out='/tmp/rt-probe.txt'; writeFileSync(out,'');
const diff=(a:any,b:any)=>{const r:string[]=[];for(const k of new Set([...Object.keys(a),...Object.keys(b)])){const x=JSON.stringify(a[k]),y=JSON.stringify(b[k]);if(x!==y){ if(Array.isArray(a[k]??b[k])){const A=a[k]??[],B=b[k]??[];const mi=A.filter((v:any)=>!B.includes(v)),ex=B.filter((v:any)=>!A.includes(v));r.push(`  ${k}: missing ${JSON.stringify(mi)} extra ${JSON.stringify(ex)}${mi.length+ex.length?'':' ORDER '+y}`);}else r.push(`  ${k}: want ${x} got ${y}`)}}return r;};
test('probe', async()=>{ let n=0,bad=0; for(const f of (process.env.RT??'ilacs').split(',')){ const m=await import('./'+f+'.ts'); for(const c of Object.values(m).filter(Array.isArray).flat() as any[]){ if(!Array.isArray(c)||c.length<3)continue; n++; let got:any; try{got=readingOf(c[1])}catch(e){got={error:String((e as Error).stack).slice(0,400)}} const d=diff(c[2],got); if(d.length){bad++;appendFileSync(out,`[${f}] ${c[0]}\n${d.join('\n')}\n`)} } } appendFileSync(out,`${bad} bad of ${n}\n`); });
