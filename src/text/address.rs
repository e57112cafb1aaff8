//! How far an address, e-mail, domain, handle or hashtag reaches.
//!
//! **How.** Each function is asked at the one byte that gives the kind away ("://", "@", "#", a period between letters) and
//! looks ahead a bounded number of bytes, or over bytes that it then consumes.
//!
//! **Why this way.** A pattern tried at every word would cost more than all other tokens together.
//!
//! **Limits.** A domain needs a known ending, so "said.The" and "ended.next" are no domains, but "said.it" is one.

/// The longest local part and host name that are looked for.
const REACH: usize = 128;

/// The end of the address whose scheme ended before `at`: all up to a blank, without final punctuation.
pub(super) fn url_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let stops = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '“' | '”' | '’' | '»' | '«' | '—');
    let raw = &rest[..rest.find(stops).unwrap_or(rest.len())];
    let opens = raw.contains('(');
    let trims = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | ']' | '}' | '…') || (c == ')' && !opens);
    at + raw.trim_end_matches(trims).len()
}

/// The end of the domain that starts at `start`, with its path: "president.az", "www.example.org/news".
pub(super) fn domain_end(text: &str, start: usize) -> Option<usize> {
    let end = host_end(text.as_bytes(), start)?;
    let host = text.get(start..end)?;
    if !host.starts_with("www.") && !is_top_level(host.rsplit('.').next()?) {
        return None;
    }
    Some(path_end(text, end))
}

/// The start and end of the e-mail whose "@" stands at `at`.
pub(super) fn email(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let local = bytes[..at].iter().rev().take(REACH);
    let length = local.take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-')).count();
    if length == 0 || !bytes.get(at + 1)?.is_ascii_alphanumeric() {
        return None;
    }
    Some((at - length, host_end(bytes, at + 1)?))
}

/// The end of the handle or hashtag whose sign stands at `at`.
pub(super) fn tag_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at + 1..)?;
    if !rest.starts_with(char::is_alphabetic) && !rest.starts_with('_') {
        return None;
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some(at + 1 + end)
}

/// The end of a run of labels with at least one period inside and a last label of two letters or more.
fn host_end(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut at, mut label, mut end) = (start, start, None);
    while at < start + REACH {
        match bytes.get(at) {
            Some(b) if b.is_ascii_alphanumeric() || *b == b'-' => at += 1,
            Some(b'.') if at > label => {
                label = at + 1;
                at += 1;
                continue;
            }
            _ => break,
        }
        if label > start && at - label >= 2 && bytes[label..at].iter().all(u8::is_ascii_alphabetic) && !is_word(bytes, at) {
            end = Some(at);
        }
    }
    end
}

fn is_word(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|&b| b.is_ascii_alphanumeric() || b >= 0x80 && !matches!(b, 0xE2 | 0xC2))
}

fn path_end(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    let follows = match bytes.get(end) {
        Some(b'/' | b'?') => bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric),
        Some(b':') => bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
        _ => false,
    };
    if follows { url_end(text, end) } else { end }
}

fn is_top_level(label: &str) -> bool {
    label.bytes().all(|b| b.is_ascii_lowercase()) && TOP_LEVEL.split(' ').any(|known| known == label)
}

/// The endings of domains that stand in news: the general ones and those of countries.
const TOP_LEVEL: &str = "com org net gov edu mil int info biz news press online blog app dev media world today site \
    ac ad ae af ag ai al am ao ar as at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca cd cf cg ch ci cl cm cn co cr cu cv \
    cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fm fr ga gd ge gh gm gn gq gr gt gw gy hk hn hr ht hu id ie il in io iq ir is it \
    jm jo jp ke kg kh ki km kn kp kr kw kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mr mt mu mv mw mx my mz na \
    ne ng ni nl no np nr nz om pa pe pg ph pk pl ps pt pw py qa ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st su sv sy sz td \
    tg th tj tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vn vu ws ye za zm zw";

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(text: &str) -> Option<&str> {
        domain_end(text, 0).map(|end| &text[..end])
    }

    #[test]
    fn a_domain_needs_a_known_ending() {
        assert_eq!(domain("president.az said"), Some("president.az"));
        assert_eq!(domain("www.example.museum,"), Some("www.example.museum"));
        assert_eq!(domain("bbc.co.uk/news/world."), Some("bbc.co.uk/news/world"));
        assert_eq!(domain("ended.The next"), None);
        assert_eq!(domain("end.next"), None);
    }

    #[test]
    fn an_address_leaves_out_the_final_marks() {
        assert_eq!(url_end("x://a.org/b_(c).", 4), 15);
        assert_eq!(url_end("x://a.org/b).", 4), 11);
    }

    #[test]
    fn an_at_sign_alone_is_no_email() {
        assert_eq!(email("ana.ruiz@paper.com.", 8), Some((0, 18)));
        assert_eq!(email("5@ six", 1), None);
    }
}
