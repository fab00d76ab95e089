// One way of making the table in JavaScript, measured in a process of its own:
// node javascript.mjs WAY TEMPLATE VALUES TIMES OUTPUT prints what it cost.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [way, template, values, times, output] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const data = JSON.parse(readFileSync(values, "utf8"));

const WAYS = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async () => {
      const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  easy_template_x() {
    const { TemplateHandler } = require("easy-template-x");
    return async () => Buffer.from(await new TemplateHandler().process(readFileSync(template), data));
  },
  carbone() {
    const carbone = require("carbone");
    return () =>
      new Promise((resolve, reject) => carbone.render(template, data, (error, made) => (error ? reject(error) : resolve(made))));
  },
};

function peak() {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}

const make = WAYS[way]();
const took = [];
let content;
for (let time = 0; time <= Number(times); time += 1) {
  const before = process.cpuUsage();
  content = await make();
  const spent = process.cpuUsage(before);
  took.push((spent.user + spent.system) / 1000);
}
const kilobytes = peak();
writeFileSync(output, content);
console.log(JSON.stringify({ first: took[0], warm: took.slice(1), peak: kilobytes, bytes: content.length }));
process.exit(0); // carbone keeps watching
