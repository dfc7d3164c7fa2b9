import { TAB_KEYS } from '../../../domain/stored/tab-keys.ts';
import { EARLY, PRE_HYDRATION_SCOPE, READY } from './pre-hydration-input.ts';

/** On the hidden notice before a widget that says that its script has not come. */
const NOT_LOADED = '[data-not-loaded]';

/** How long a script may take before the page says that it has not come, and how long until it is asked for again, in milliseconds. */
const LATE = 1e4;

/**
 * Source of the script that the page carries inline, before the fields. It marks each field that a person types in until the
 * island is ready, so that the island can tell typed text from text that the browser put back by itself. Where the island's
 * script fails or is late, it shows the notice that stands before the island, keeps the words in it to be copied, starts
 * the island again, asks before the page is left, and takes the words along when the page is loaded again from the notice.
 * Browsers remember for as long as a page is open that a part of a script did not come or was broken. So where starting again
 * is in vain and every part can be had by now, the page loads itself again: with its words, once, and not under somebody's hands.
 * Every byte of it is on every page with a widget, so its names are short. The Content-Security-Policy allows exactly this
 * text by its hash.
 */
export const PRE_HYDRATION_SOURCE = [
  `((d,w)=>{if(w.early)return;w.early=1`,
  `let late,carry,came,tried,scope='[${PRE_HYDRATION_SCOPE}]:not([${READY}])',key='${TAB_KEYS.carried}'+location.pathname,` +
    `all=(a,b=d)=>[...b.querySelectorAll(a)],` +
    `on=(a,f,b=d)=>b.addEventListener(a,f,true),` +
    // Whether the widget of a notice does not work yet.
    `waits=n=>all('astro-island',n.parentNode).some(i=>i.matches('[ssr]')||i.querySelector(scope)),` +
    `words=()=>all(scope+' [${EARLY}]').filter(f=>f.type=='radio'?f.checked:f.value),` +
    `typed=()=>all('${NOT_LOADED}')[0]?words():[],` +
    `look=()=>all('${NOT_LOADED}').forEach(n=>{let b=waits(n),t=n.querySelector('textarea'),` +
    `v=typed().map(f=>[...f.labels].map(l=>l.textContent.trim()+'\\n')+f.value).join('\\n\\n')` +
    `;n.hidden=!b;if(t.value!=v)t.value=v;t.closest('div').hidden=!v;all('[data-save-state]',n.parentNode).forEach(s=>s.style.display=b?'none':'')}),` +
    `show=()=>{late=late||setInterval(look,500);look()},` +
    `take=()=>{try{sessionStorage.setItem(key,JSON.stringify(words().map(f=>[f.id,f.value])));return carry=1}catch(e){}},` +
    `load=async()=>{try{for(let l of all('link[rel=modulepreload]'))if(!(await fetch(l.href,{cache:'reload'})).ok)return` +
    `;busy()||take()&&location.reload()}catch(e){}},` +
    `busy=()=>came||d.activeElement.closest(scope)`,
  `on('input',e=>{let t=e.target;t.closest(scope)&&t.setAttribute('${EARLY}','')})`,
  `on('astro:hydration-error',e=>{show();setTimeout(async()=>{if(tried&&!busy())await load();tried=1;carry||e.target.start()},${LATE})})`,
  `on('beforeunload',e=>{if(!carry&&typed()[0]){e.preventDefault();e.returnValue=''}},w)`,
  `on('click',e=>{let b=e.target.closest('${NOT_LOADED} button');if(!b)return` +
    `;if(b.value){b.parentNode.querySelector('textarea').select();b.nextElementSibling.hidden=!d.execCommand('copy');return}` +
    `take();location.reload()})`,
  `on('DOMContentLoaded',()=>{try{came=sessionStorage.getItem(key);JSON.parse(came).forEach(([i,v])=>{let f=d.getElementById(i);if(f){if(f.type=='radio')f.checked=1;else f.value=v;f.dispatchEvent(new Event('input',{bubbles:true}))}})}catch(e){}` +
    `try{sessionStorage.removeItem(key)}catch(e){}})`,
  `setTimeout(show,${LATE})})(document,window)`,
].join(';');
