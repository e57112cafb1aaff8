//! The passes that find amounts.

use crate::rules::passes;

passes! {
    MONEY "amount-money" 96 "A number with a currency sign, code or word, with its minor units.",
    MONEY_ELSEWHERE "amount-money-elsewhere" 70
        "A sign that several nations use, read as the commonest one, where the text speaks of another nation that uses it.",
    PERCENT "amount-percent" 98 "A number with a percent sign or word, percentage points or basis points.",
    COUNT "amount-count" 88 "A bare number, exact, approximate or a range, with what it counts.",
    ORDINAL "amount-ordinal" 90 "An ordinal in digits or words.",
    MEASURE "amount-measure" 93 "A number with a unit: a measure, an age, a temperature.",
}
