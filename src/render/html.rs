//! A page for reading in a browser: the text with everything marked, and the statements as a list.
//!
//! **How.** The text is cut wherever an item starts or ends; each piece carries the classes of the items that cover it, and
//! the name of the innermost as its tooltip.
//!
//! **Why this way.** Items overlap (a name inside a quotation), and elements must nest; pieces need no nesting.

use super::{label, place};
use crate::model::*;
use std::collections::HashMap;
use std::fmt::Write;

const HEAD: &str = "<!doctype html>
<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><style>
body{font:17px/1.6 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em;color:#222}
p{white-space:pre-wrap}.content{background:#fff6d5}.cue{border-bottom:2px solid #c80}.source{border-bottom:2px solid #06c}
.person{color:#0550ae;font-weight:600}.organization{color:#8250df;font-weight:600}.location{color:#116329;font-weight:600}
.group,.event,.work,.product{color:#953800;font-weight:600}.amount,.time{color:#a40e26}
table{border-collapse:collapse;font-size:15px}td,th{border-top:1px solid #ddd;padding:.3em .6em;text-align:left;vertical-align:top}
small{color:#777}</style>
";

/// A page that shows the graph of `text` and needs no other file.
///
/// ```
/// let text = "Ana Ruiz said that 5 < 6.";
/// let page = ascribe::render::html(&ascribe::extract(text), text);
/// assert!(page.starts_with("<!doctype html>") && page.contains("5 &lt; 6"));
/// ```
pub fn html(graph: &ClaimGraph, text: &str) -> String {
    let names: HashMap<Id, &str> = graph.entities.iter().map(|entity| (entity.id, entity.name.as_str())).collect();
    let mut out = HEAD.to_owned();
    let _ = write!(out, "<title>{id}</title></head><body>\n<p>", id = Escaped(&graph.document.id));
    write_marked(&marks(graph, &names), text, &mut out);
    out.push_str("</p>\n<table>\n<tr><th>Who</th><th>Act</th><th>What</th><th>Rule</th></tr>\n");
    for said in &graph.statements {
        write_row(said, &names, &mut out);
    }
    out.push_str("</table>\n</body></html>\n");
    out
}

/// A stretch of the text with the class of its element and what its tooltip says.
struct Mark {
    start: u32,
    end: u32,
    class: &'static str,
    title: Option<String>,
}

fn marks(graph: &ClaimGraph, names: &HashMap<Id, &str>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |start, end, class, title| marks.push(Mark { start, end, class, title });
    for said in &graph.statements {
        said.source.iter().for_each(|source| add(source.start, source.end, "source", None));
        said.cue.iter().for_each(|cue| add(cue.start, cue.end, "cue", None));
        said.content.iter().for_each(|piece| add(piece.start, piece.end, "content", None));
    }
    for mention in &graph.mentions {
        let entity = mention.entity.and_then(|id| names.get(&id)).copied().unwrap_or(&mention.text);
        let title = format!("{}: {entity} ({})", label(&mention.kind), mention.evidence.rule);
        add(mention.start, mention.end, mention.kind.name(), Some(title));
    }
    for amount in &graph.amounts {
        let value = amount.value.as_deref().unwrap_or_default();
        let unit = amount.currency.as_deref().or(amount.unit.as_deref()).unwrap_or_default();
        let title = format!("{}: {value} {unit} ({})", label(&amount.kind), amount.evidence.rule);
        add(amount.start, amount.end, "amount", Some(title));
    }
    for time in &graph.times {
        let value = time.value.as_deref().unwrap_or_default();
        add(time.start, time.end, "time", Some(format!("{}: {value} ({})", label(&time.kind), time.evidence.rule)));
    }
    marks.retain(|mark| mark.start < mark.end);
    marks
}

/// Writes the text with its marks, cut at every edge of one.
fn write_marked(marks: &[Mark], text: &str, out: &mut String) {
    let mut edges: Vec<(u32, bool, usize)> =
        marks.iter().enumerate().flat_map(|(at, mark)| [(mark.start, true, at), (mark.end, false, at)]).collect();
    edges.sort_unstable();
    let mut open: Vec<(&'static str, usize)> = Vec::new();
    let mut titles: Vec<usize> = Vec::new();
    let mut from = 0;
    for (offset, opens, at) in edges {
        let to = place(text, offset);
        write_piece(&text[from..to], &open, titles.last().and_then(|&at| marks[at].title.as_deref()), out);
        from = to;
        let mark = &marks[at];
        let class = open.iter().position(|(class, _)| *class == mark.class);
        match (opens, class) {
            (true, Some(place)) => open[place].1 += 1,
            (true, None) => open.push((mark.class, 1)),
            (false, Some(place)) if open[place].1 > 1 => open[place].1 -= 1,
            (false, Some(place)) => drop(open.remove(place)),
            (false, None) => {}
        }
        if mark.title.is_some() && opens {
            titles.push(at);
        } else {
            titles.retain(|&other| other != at);
        }
    }
    write_piece(&text[from..], &open, None, out);
}

fn write_piece(piece: &str, open: &[(&'static str, usize)], title: Option<&str>, out: &mut String) {
    if piece.is_empty() {
        return;
    }
    if open.is_empty() {
        let _ = write!(out, "{}", Escaped(piece));
        return;
    }
    let classes: Vec<&str> = open.iter().map(|(class, _)| *class).collect();
    let _ = write!(out, "<span class=\"{}\"", classes.join(" "));
    if let Some(title) = title {
        let _ = write!(out, " title=\"{}\"", Escaped(title));
    }
    let _ = write!(out, ">{}</span>", Escaped(piece));
}

fn write_row(said: &Statement, names: &HashMap<Id, &str>, out: &mut String) {
    let source = said.source.as_ref().map_or("", |source| &source.text);
    let who = said.speaker.and_then(|id| names.get(&id)).copied().unwrap_or(source);
    let act = said.cue.as_ref().map(|cue| label(&cue.act)).unwrap_or_default();
    let negative = if said.polarity == Polarity::Negative { " (negative)" } else { "" };
    let content: Vec<&str> = said.content.iter().map(|piece| piece.text.as_str()).collect();
    let (who, content, rule) = (Escaped(who), content.join(" … "), Escaped(&said.evidence.rule));
    let content = Escaped(&content);
    let _ = writeln!(out, "<tr><td>{who}</td><td>{act}{negative}</td><td>{content}</td><td><small>{rule}</small></td></tr>");
}

/// A text with the signs of HTML spelled out.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_marks_become_pieces_with_the_classes_of_both() {
        let mark = |start, end, class, title: Option<&str>| Mark { start, end, class, title: title.map(str::to_owned) };
        let marks = [mark(0, 5, "content", None), mark(3, 7, "person", Some("a \"b\""))];
        let mut out = String::new();
        write_marked(&marks, "012<4567", &mut out);
        assert_eq!(
            out,
            "<span class=\"content\">012</span><span class=\"content person\" title=\"a &quot;b&quot;\">&lt;4</span>\
             <span class=\"person\" title=\"a &quot;b&quot;\">56</span>7"
        );
    }
}
