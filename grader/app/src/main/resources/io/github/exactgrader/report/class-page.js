"use strict";
(function () {
  const data = JSON.parse(document.getElementById("details").textContent);
  const MOST_ROWS = 500;
  const FIRST_LOOK = "0".charCodeAt(0);
  const FIRST_FIELD = 3;
  const order = ["full", "part", "open", "fault", "zero", "missing"];
  const collator = new Intl.Collator("en", { numeric: true });
  const MATH = "http://www.w3.org/1998/Math/MathML";
  const SVG = "http://www.w3.org/2000/svg";

  const make = (tag, css, text) => {
    const node = document.createElement(tag);
    if (css) node.className = css;
    if (text) node.textContent = text;
    return node;
  };
  const text = (index) => (index < 0 ? "" : data.texts[index]);
  const lookOf = (row, field) => data.looks[row[4].charCodeAt(field) - FIRST_LOOK];

  // Mathematics: see Mathematics.json in the program.
  const mathNode = (node) => {
    const leaf = typeof node === "string";
    const made = document.createElementNS(MATH, "m" + (leaf ? { i: "i", n: "n", o: "o", t: "text", s: "space" }[node[0]] : node[0]));
    if (!leaf) node.slice(1).forEach((child) => made.append(mathNode(child)));
    else if (node[0] === "s") made.setAttribute("width", "0.17em");
    else made.textContent = node.slice(1);
    return made;
  };
  const math = (index) => {
    const made = document.createElementNS(MATH, "math");
    made.append(mathNode(data.maths[index]));
    return made;
  };

  // Light and dark.
  const theme = document.getElementById("theme");
  const themes = ["", "light", "dark"];
  const setTheme = (name) => {
    if (name) document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
    theme.textContent = "Light or dark: " + (name || "as the system");
  };
  theme.parentElement.hidden = false;
  theme.addEventListener("click", () => {
    const now = document.documentElement.dataset.theme || "";
    setTheme(themes[(themes.indexOf(now) + 1) % themes.length]);
  });

  // Sorting: every head becomes a button.
  const sortable = (heads, sort) => {
    heads.forEach((head, column) => {
      const label = head.firstElementChild;
      const button = make("button", "", label.textContent);
      button.type = "button";
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        const descending = before ? before === "ascending" : column > 0;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(column, descending ? -1 : 1);
      });
      label.replaceWith(button);
    });
  };
  const compare = (a, b) => (typeof a === "string" ? collator.compare(a, b) : a - b);

  document.querySelectorAll("table.items").forEach((table) => {
    const body = table.tBodies[0];
    const lines = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    // A number that is not there comes last, whichever way is sorted.
    const keyOf = (line, column) => {
      if (column === 0) return line.cells[0].textContent;
      const shown = line.cells[column === 3 ? 4 : column].textContent;
      return shown ? parseFloat(shown) : NaN;
    };
    sortable(heads, (column, sign) => {
      const keyed = lines.map((line, index) => [keyOf(line, column), index, line]);
      keyed.sort(([a, x], [b, y]) => (a !== a) - (b !== b) || (a !== a ? 0 : sign * compare(a, b)) || x - y);
      body.append(...keyed.map((entry) => entry[2]));
    });
  });

  // What a student's row opens to.
  const pair = (list, name, ...values) => {
    list.append(make("dt", "", name));
    const cell = make("dd");
    cell.append(...values);
    list.append(cell);
  };
  const fieldReasons = (section, row, entry) => {
    const [symbol, css, words] = lookOf(row, entry[0]);
    const [points, message, answer, readAs] = entry.slice(1, 5).map(text);
    const article = make("article");
    const title = make("h3");
    title.append(make("span", "mark " + css, symbol), make("code", "", section.fields[entry[0]]), make("span", "words", words), make("span", "points", points));
    article.append(title);
    if (message) article.append(make("p", "message", message));
    const list = make("dl");
    if (answer) pair(list, "answer", make("code", "", answer));
    const reading = [];
    if (entry[5] >= 0) reading.push(math(entry[5]));
    if (readAs) reading.push(make("code", "", readAs));
    if (reading.length) pair(list, "read as", ...reading);
    for (let i = 6; i < entry.length; i += 2) pair(list, text(entry[i]), make("code", "", text(entry[i + 1])));
    if (list.firstChild) article.append(list);
    return article;
  };
  const ownPlots = (section, figures, index) => {
    const plots = make("div", "plots");
    section.plots.forEach((plot, number) => {
      const shape = plot.shapes[plot.of[index]];
      if (!shape) return;
      const figure = make("figure");
      const picture = figures[number].querySelector("svg.plot").cloneNode(true);
      const others = picture.querySelector(".others");
      const own = document.createElementNS(SVG, "path");
      const shift = picture.dataset.shift;
      own.setAttribute("class", "own" + (shift ? " strip" : ""));
      own.setAttribute("d", shape);
      if (shift) own.setAttribute("transform", shift);
      others.replaceWith(own);
      picture.setAttribute("aria-label", picture.getAttribute("aria-label") + ", with this student's answer");
      figure.append(make("figcaption", "", figures[number].querySelector("figcaption").textContent), picture);
      plots.append(figure);
    });
    return plots;
  };
  const reasons = (section, figures, index, columns, width) => {
    const row = section.rows[index];
    const inner = make("div", "inner");
    inner.style.width = width + "px";
    const details = section.details[index];
    if (!details) {
      inner.append(make("p", "", "The reasons are in this student's feedback."));
    } else {
      for (let i = 0; i < details.p.length; i += 2) {
        const problem = make("p", "message");
        problem.append(make("code", "", text(details.p[i])), " " + text(details.p[i + 1]));
        inner.append(problem);
      }
      details.f.forEach((entry) => inner.append(fieldReasons(section, row, entry)));
      if (!inner.firstChild) inner.append(make("p", "", "Full points everywhere."));
      const plots = ownPlots(section, figures, index);
      if (plots.firstChild) inner.append(plots);
    }
    const cell = make("td");
    cell.colSpan = columns;
    cell.append(inner);
    const line = make("tr", "reasons");
    line.append(cell);
    return line;
  };

  document.querySelectorAll("section.students").forEach((part, number) => {
    const section = data.sections[number];
    const table = part.querySelector("table.marks");
    const scroll = table.parentElement;
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const filter = part.querySelector("form.filter");
    const shown = filter.querySelector(".shown");
    const reset = filter.querySelector(".reset");
    const more = part.querySelector(".rest");
    const figures = [...part.parentElement.querySelectorAll(".plots > figure")];
    const opened = new Set();
    let sequence = section.rows.map((row, index) => index);
    let only = null;
    let limit = MOST_ROWS;

    const line = (index) => {
      const row = section.rows[index];
      const made = make("tr");
      const head = make("th");
      head.scope = "row";
      const button = make("button", "more", opened.has(index) ? "▾" : "▸");
      button.type = "button";
      button.setAttribute("aria-expanded", String(opened.has(index)));
      button.setAttribute("aria-label", "Reasons for " + row[0]);
      button.addEventListener("click", () => {
        const open = !opened.has(index);
        if (open) {
          opened.add(index);
          made.after(reasons(section, figures, index, heads.length, scroll.clientWidth));
        } else {
          opened.delete(index);
          made.nextElementSibling.remove();
        }
        button.setAttribute("aria-expanded", String(open));
        button.textContent = open ? "▾" : "▸";
      });
      const link = make(section.prefix === null ? "span" : "a", "", row[0]);
      if (section.prefix !== null) {
        link.href = section.prefix + (row[1] || row[0]) + "/feedback.html";
      }
      head.append(button, link);
      made.append(head, make("td", "n", String(row[2])), make("td", "n", row[3] ? String(row[3]) : ""));
      for (let field = 0; field < section.fields.length; field++) {
        const look = lookOf(row, field);
        made.append(make("td", look[1], look[0]));
      }
      return made;
    };

    const wanted = () => {
      const form = filter.elements;
      const name = form.name.value.trim().toLowerCase();
      const field = form.field.value === "" ? -1 : Number(form.field.value);
      const lost = form.look.value === "lost";
      const look = lost || form.look.value === "" ? -1 : Number(form.look.value);
      const code = String.fromCharCode(FIRST_LOOK + look);
      return (index) => {
        const row = section.rows[index];
        if (only && !only.has(index)) return false;
        if (name && !row[0].toLowerCase().includes(name)) return false;
        if (form.open.checked && !row[3]) return false;
        if (form.problems.checked && !row[5]) return false;
        if (form.late.checked && !row[6]) return false;
        if (look >= 0) return field < 0 ? row[4].includes(code) : row[4][field] === code;
        if (!lost) return true;
        return (field < 0 ? section.fields.map((id, each) => each) : [field]).some((each) => lookOf(row, each)[1] !== "full");
      };
    };

    const draw = () => {
      const fitting = sequence.filter(wanted());
      const lines = [];
      fitting.slice(0, limit).forEach((index) => {
        lines.push(line(index));
        if (opened.has(index)) lines.push(reasons(section, figures, index, heads.length, scroll.clientWidth));
      });
      body.replaceChildren(...lines);
      const filtered = fitting.length < section.rows.length;
      shown.textContent = filtered ? fitting.length + " of " + section.rows.length : section.rows.length + " submissions";
      reset.hidden = !filtered;
      more.hidden = fitting.length <= limit;
      more.firstElementChild.textContent = "Show " + Math.min(MOST_ROWS, fitting.length - limit) + " more of " + (fitting.length - limit);
    };
    const drawAnew = () => {
      limit = MOST_ROWS;
      draw();
    };

    const keyOf = (index, column) => {
      const row = section.rows[index];
      if (column < FIRST_FIELD) return row[column === 0 ? 0 : column + 1];
      return order.indexOf(lookOf(row, column - FIRST_FIELD)[1]);
    };
    sortable(heads, (column, sign) => {
      const keyed = section.rows.map((row, index) => [keyOf(index, column), index]);
      keyed.sort(([a, x], [b, y]) => sign * compare(a, b) || x - y);
      sequence = keyed.map((entry) => entry[1]);
      drawAnew();
    });

    section.fields.forEach((field, index) => filter.elements.field.append(new Option(field, index)));
    data.looks.forEach((look, index) => filter.elements.look.append(new Option(look[0] + " " + look[2], index)));
    filter.elements.late.parentElement.hidden = !section.rows.some((row) => row[6]);
    filter.hidden = false;
    filter.addEventListener("submit", (event) => event.preventDefault());
    filter.addEventListener("input", drawAnew);
    reset.addEventListener("click", () => {
      filter.reset();
      only = null;
      drawAnew();
    });
    more.firstElementChild.addEventListener("click", () => {
      limit += MOST_ROWS;
      draw();
    });
    if (section.groups) {
      part.parentElement.querySelectorAll(".only").forEach((line) => {
        const button = line.firstElementChild;
        line.hidden = false;
        button.addEventListener("click", () => {
          filter.reset();
          only = new Set(section.groups[Number(button.dataset.group)]);
          drawAnew();
          part.scrollIntoView();
          scroll.focus();
        });
      });
    }

    body.addEventListener("mouseover", (event) => {
      const cell = event.target.closest("td");
      const made = cell && cell.parentElement;
      if (!cell || cell.title || made.className || cell.cellIndex < FIRST_FIELD) return;
      const words = data.looks.find((look) => look[0] === cell.textContent && look[1] === cell.className);
      cell.title = section.fields[cell.cellIndex - FIRST_FIELD] + ": " + (words ? words[2] : "");
    });
    draw();
  });
})();
