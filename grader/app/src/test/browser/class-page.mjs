// Looks at a class page in a real browser: node class-page.mjs PAGE [FOLDER-FOR-PICTURES]
// Prints one line per finding and ends with 1 if there is any; the last line says how long the page took to open.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [page, pictures] = process.argv.slice(2);
const address = pathToFileURL(page).href;
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const findings = [];
const expect = (what, holds, seen) => holds || findings.push(seen === undefined ? what : `${what}: ${JSON.stringify(seen)}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

const open = async (width, scheme) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: false });
  const tab = await context.newPage();
  tab.on("console", (message) => message.type() === "error" && findings.push(`console at ${width}: ${message.text()}`));
  tab.on("pageerror", (error) => findings.push(`error at ${width}: ${error.message}`));
  tab.on("request", (request) => request.url() === address || findings.push(`request at ${width}: ${request.url()}`));
  await tab.goto(address, { waitUntil: "load" });
  return tab;
};

const rows = (tab) => tab.$$eval("table.marks tbody tr:not(.reasons)", (lines) => lines.map((line) => line.cells[0].querySelector("a").textContent));
const shown = (tab) => tab.textContent(".shown");

const sorts = async (tab) => {
  const head = (name) => tab.locator("table.marks thead button", { hasText: name }).first();
  await head("points").click();
  const points = await tab.$$eval("table.marks tbody td:nth-child(2)", (cells) => cells.map((cell) => Number(cell.textContent)));
  expect("most points come first", points.every((each, i) => i === 0 || points[i - 1] >= each), points.slice(0, 5));
  await head("student").click();
  const names = await rows(tab);
  expect("names are sorted", names[0] === "student-0001" && names[9] === "student-0010", names.slice(0, 10));
  await head("student").click();
  expect("names are sorted backwards", (await rows(tab))[0] === "student-0500");
  await tab.locator("table.items thead button", { hasText: "mean %" }).click();
  const means = await tab.$$eval("table.items tbody td:nth-child(5)", (cells) => cells.map((cell) => parseFloat(cell.textContent)).filter((mean) => !Number.isNaN(mean)));
  expect("easiest field comes first", means.every((each, i) => i === 0 || means[i - 1] >= each), means);
};

const filters = async (tab) => {
  await tab.fill(".filter [name=name]", "student-001");
  expect("the search finds ten", (await rows(tab)).length === 10 && (await shown(tab)) === "10 of 500", await shown(tab));
  await tab.click(".reset");
  expect("all are back", (await rows(tab)).length === 500);
  await tab.selectOption(".filter [name=field]", { label: "1b.eta_star" });
  await tab.selectOption(".filter [name=look]", { label: "✓ correct" });
  const right = await tab.$$eval("table.marks tbody tr", (lines) => lines.map((line) => line.cells[9].textContent));
  expect("only those who are right on 1b.eta_star", right.length > 0 && right.every((cell) => cell === "✓"), right.length);
  await tab.click(".reset");
  await tab.check(".filter [name=problems]");
  expect("every 23rd has a problem of its files", (await rows(tab)).length === 21, await shown(tab));
  await tab.click(".reset");
  await tab.check(".filter [name=late]");
  expect("every 31st came late", (await rows(tab)).length === 16, await shown(tab));
  await tab.click(".reset");
  const group = tab.locator(".wrong", { hasText: "1b.eta_star" }).locator("details").first();
  const count = Number(await group.locator("summary b").textContent());
  await group.locator("summary").click();
  await group.locator("button").click();
  expect("those of a group of wrong answers", (await rows(tab)).length === count && count > 100, count);
  await tab.click(".reset");
};

const opens = async (tab) => {
  const button = tab.locator("table.marks button.more").first();
  await button.focus();
  await tab.keyboard.press("Enter");
  const inner = tab.locator("tr.reasons .inner").first();
  await inner.waitFor();
  expect("the reasons name fields", (await inner.locator("article").count()) > 3);
  expect("mathematics is drawn", (await inner.locator("math").count()) > 0);
  const own = await inner.locator("svg.plot path.own").count();
  expect("the student's own pictures are there", own > 3, own);
  const figure = await inner.locator("figure").first().boundingBox();
  expect("pictures are seen", figure && figure.width > 150 && figure.height > 80, figure);
  await button.press("Enter");
  expect("the reasons are gone", (await tab.locator("tr.reasons").count()) === 0);
};

const themes = async (tab) => {
  const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await tab.click("#theme");
  await tab.click("#theme");
  expect("the switch makes it dark", (await ground()) !== before, before);
  await tab.click("#theme");
  expect("the switch goes back to the system", (await ground()) === before);
};

const fits = async (tab, width) => {
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  expect(`nothing sticks out at ${width}`, wide <= width, wide);
};

const accessible = async (tab, width, scheme) => {
  await tab.locator("table.marks button.more").first().click();
  await tab.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const bypassing = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true });
  const looked = await bypassing.newPage();
  await looked.goto(address);
  await looked.evaluate(() => document.querySelectorAll("table.marks tbody tr:nth-child(n+12)").forEach((row) => row.remove()));
  await looked.locator("table.marks button.more").first().click();
  await looked.addScriptTag({ path: axe });
  const result = await looked.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of result.violations.filter((each) => ["serious", "critical"].includes(each.impact))) {
    const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? ""));
    findings.push(`axe at ${width} ${scheme}: ${violation.id}: ${violation.help} (${violation.nodes.length}): ${where.join("; ")}`);
  }
  await bypassing.close();
};

const started = Date.now();
const first = await open(1024, "light");
await first.waitForSelector("table.marks tbody tr");
const opened = Date.now() - started;
await sorts(first);
await filters(first);
await opens(first);
await themes(first);
for (const [width, scheme] of [[390, "light"], [1024, "dark"], [1600, "light"]]) {
  const tab = await open(width, scheme);
  await fits(tab, width);
  if (pictures) {
    await tab.screenshot({ path: `${pictures}/${width}-${scheme}.png`, fullPage: true });
  }
  await accessible(tab, width, scheme);
  await fits(tab, width);
}
await browser.close();
findings.forEach((finding) => console.log(finding));
console.log(`opened in ${opened} ms`);
process.exit(findings.length > 0 ? 1 : 0);
