// wink-nlp with its small English model: sentences, parts of speech and entities of every text.
import { readFileSync } from 'node:fs'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

const nlp = winkNLP(model)
const texts = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line).text)
const version = JSON.parse(readFileSync('node_modules/wink-nlp/package.json', 'utf8')).version

function run(texts) {
  const found = { sentences: 0, entities: 0, tags: 0 }
  for (const text of texts) {
    const doc = nlp.readDoc(text)
    found.sentences += doc.sentences().length()
    found.entities += doc.entities().out(nlp.its.detail).length
    found.tags += doc.tokens().out(nlp.its.pos).length
  }
  return found
}

run(texts.slice(0, 20)) // lets the compiler of the engine warm up
const start = process.cpuUsage()
const found = run(texts)
const { user, system } = process.cpuUsage(start)
console.log(JSON.stringify({ version, seconds: (user + system) / 1e6, found }))
