// node measure.mjs texts FOLDER: writes the texts of our gold reports there, one a file.
// node measure.mjs FOLDER COUNT: reads them with wink-nlp again and again, COUNT in all, and prints words a second of processor time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const warming = 60;
const [first, second] = process.argv.slice(2);
if (first === 'texts') write(second);
else await measure(first, Number(second));

function write(folder) {
  mkdirSync(folder, { recursive: true });
  const gold = new URL('../../../eval/', import.meta.url);
  for (const file of readdirSync(gold).filter((name) => /^reports.*\.json$/.test(name))) {
    const content = JSON.parse(readFileSync(new URL(file, gold), 'utf8'));
    for (const article of Array.isArray(content) ? content : content.articles) writeFileSync(join(folder, `${file}-${article.id}.txt`), article.text);
  }
}

async function measure(folder, count) {
  const winkNLP = (await import('wink-nlp')).default;
  const model = (await import('wink-eng-lite-web-model')).default;
  const nlp = winkNLP(model);
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  let words = 0, found = 0, from = process.cpuUsage();
  for (let i = 0; i < count; i++) {
    if (i === warming) [words, from] = [0, process.cpuUsage()];
    const text = texts[i % texts.length];
    const doc = nlp.readDoc(text);
    // tags, lemmas and entities are made when they are asked for
    found += doc.tokens().out(nlp.its.pos).length + doc.tokens().out(nlp.its.lemma).length + doc.entities().out().length + doc.sentences().length();
    words += text.split(/\s+/).filter((word) => word.length > 0).length;
  }
  const used = process.cpuUsage(from);
  if (found === 0) throw new Error('nothing was read');
  console.log(Math.round(words / ((used.user + used.system) / 1e6)));
}
