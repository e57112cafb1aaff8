//! Folds a surface to the key under which it is looked up: small letters, no diacritics, one kind of apostrophe, and
//! hyphens and blanks alike.
//!
//! **How.** ASCII goes byte by byte; other letters through a short table of Latin letters and their plain forms. A
//! letter outside the table keeps its small form.
//!
//! **Why this way.** Look-ups fold a copy and never the text, so offsets stay true; and a table of a hundred letters
//! needs no Unicode data in the library.
//!
//! **Limits.** Letters of other scripts lose no diacritics; combining marks that stand alone are dropped.

/// What a letter becomes: up to three bytes of ASCII, or itself in small form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Plain letters.
    Plain(&'static str),
    /// The small form of a letter that has no plain one.
    Small(char),
}

/// Folds one character that is not ASCII.
pub(crate) fn fold_char(c: char) -> Folded {
    use Folded::{Plain, Small};
    let lower = if c.is_uppercase() { c.to_lowercase().next().unwrap_or(c) } else { c };
    Plain(match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ' | 'ậ' | 'ắ' | 'ằ' | 'ẳ'
        | 'ẵ' | 'ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' | 'ḏ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' | 'ə' | 'ǝ' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ŀ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ' | 'ớ' | 'ờ' | 'ở'
        | 'ỡ' | 'ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ß' => "ss",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṭ' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' => {
            "u"
        }
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        '‘' | '’' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '′' | '`' => "'",
        '\u{300}'..='\u{36f}' => "",
        '‐' | '‑' | '–' | '\u{a0}' | '\u{2009}' | '\u{202f}' => " ",
        small => return Small(small),
    })
}

/// The key of a surface.
pub(crate) fn fold(surface: &str) -> String {
    let mut key = String::with_capacity(surface.len());
    for c in surface.chars() {
        match c {
            ' ' | '-' | '\t' | '\n' | '\r' => key.push(' '),
            '`' => key.push('\''),
            _ if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            _ => match fold_char(c) {
                Folded::Plain(plain) => key.push_str(plain),
                Folded::Small(small) => key.push(small),
            },
        }
        if key.ends_with("  ") {
            key.pop();
        }
    }
    key.truncate(key.trim_end_matches(' ').len());
    if key.starts_with(' ') { key.trim_start_matches(' ').to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_diacritics_hyphens_and_apostrophes_do_not_matter() {
        assert_eq!(fold("Nikol Pashinián"), "nikol pashinian");
        assert_eq!(fold("Nagorno-Karabakh"), fold("nagorno  karabakh"));
        assert_eq!(fold("Nagorno–Karabakh"), "nagorno karabakh");
        assert_eq!(fold("O’Neill"), fold("o'neill"));
        assert_eq!(fold("Þórr Straße"), "thorr strasse");
        assert_eq!(fold("İlham Əliyev"), "ilham eliyev");
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(fold("Киев"), "киев");
        assert_eq!(fold("-"), "");
    }
}
