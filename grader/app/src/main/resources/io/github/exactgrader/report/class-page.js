"use strict";
(function () {
  const details = JSON.parse(document.getElementById("details").textContent);
  const groups = ["full", "part", "open", "fault", "zero", "missing"];
  const names = new Intl.Collator("en", { numeric: true });

  const make = (tag, css, text) => {
    const node = document.createElement(tag);
    if (css) node.className = css;
    if (text) node.textContent = text;
    return node;
  };
  const text = (index) => (index < 0 ? "" : details.texts[index]);

  const pair = (list, name, value) => {
    list.append(make("dt", "", name));
    const cell = make("dd");
    cell.append(make("code", "", value));
    list.append(cell);
  };

  const fieldReasons = (entry) => {
    const [field, symbol, css, words, points, message, answer, readAs] = entry.slice(0, 8).map(text);
    const article = make("article");
    const title = make("h3");
    title.append(make("span", "mark " + css, symbol), make("code", "", field), make("span", "words", words), make("span", "points", points));
    article.append(title);
    if (message) article.append(make("p", "message", message));
    const list = make("dl");
    if (answer) pair(list, "answer", answer);
    if (readAs) pair(list, "read as", readAs);
    for (let i = 8; i < entry.length; i += 2) pair(list, text(entry[i]), text(entry[i + 1]));
    if (list.firstChild) article.append(list);
    return article;
  };

  const reasons = (row, columns, width) => {
    const inner = make("div", "inner");
    inner.style.width = width + "px";
    for (let i = 0; i < row.p.length; i += 2) {
      const problem = make("p", "message");
      problem.append(make("code", "", text(row.p[i])), " " + text(row.p[i + 1]));
      inner.append(problem);
    }
    row.f.forEach((entry) => inner.append(fieldReasons(entry)));
    if (!inner.firstChild) inner.append(make("p", "", "Full points everywhere."));
    const cell = make("td");
    cell.colSpan = columns;
    cell.append(inner);
    const line = make("tr", "reasons");
    line.append(cell);
    return line;
  };

  document.querySelectorAll("table.marks").forEach((table, section) => {
    const scroll = table.parentElement;
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...body.rows].map((line, index) => ({ line, index, name: line.cells[0].textContent, open: null }));

    rows.forEach((row) => {
      const button = make("button", "more", "▸");
      button.type = "button";
      button.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-label", "Reasons for " + row.name);
      button.addEventListener("click", () => {
        if (row.open) {
          row.open.remove();
          row.open = null;
        } else {
          row.open = reasons(details.sections[section][row.index], heads.length, scroll.clientWidth);
          row.line.after(row.open);
        }
        button.setAttribute("aria-expanded", String(row.open !== null));
        button.textContent = row.open ? "▾" : "▸";
      });
      row.line.cells[0].prepend(button);
    });

    const keyOf = (row, column) => {
      const cell = row.line.cells[column];
      if (column === 0) return row.name;
      return column < 3 ? Number(cell.textContent) : groups.indexOf(cell.className);
    };
    const sortBy = (column) => {
      const head = heads[column];
      const down = head.getAttribute("aria-sort") === (column === 1 || column === 2 ? null : "ascending");
      const descending = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : down;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const sign = descending ? -1 : 1;
      const sorted = rows.map((row) => [keyOf(row, column), row]);
      sorted.sort(([a, x], [b, y]) => sign * (column === 0 ? names.compare(a, b) : a - b) || x.index - y.index);
      sorted.forEach(([, row]) => body.append(row.line, ...(row.open ? [row.open] : [])));
    };
    heads.forEach((head, column) => {
      const label = head.firstElementChild;
      const button = make("button", "", label.textContent);
      button.type = "button";
      button.addEventListener("click", () => sortBy(column));
      label.replaceWith(button);
    });

    const filter = scroll.previousElementSibling;
    const shown = filter.querySelector(".shown");
    filter.hidden = false;
    filter.querySelector("input").addEventListener("input", (event) => {
      const wanted = event.target.value.trim().toLowerCase();
      let count = 0;
      rows.forEach((row) => {
        const fits = row.name.toLowerCase().includes(wanted);
        row.line.hidden = !fits;
        if (row.open) row.open.hidden = !fits;
        if (fits) count++;
      });
      shown.textContent = wanted ? count + " of " + rows.length : "";
    });

    const words = new Map([...document.querySelectorAll(".legend li")].map((item) => [item.firstElementChild.textContent, item.textContent.trim()]));
    body.addEventListener("mouseover", (event) => {
      const cell = event.target.closest("td");
      if (cell && !cell.title && cell.cellIndex > 2) cell.title = heads[cell.cellIndex].textContent + ": " + words.get(cell.textContent);
    });
  });
})();
