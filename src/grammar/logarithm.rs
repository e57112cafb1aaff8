//! Logarithms in whole numbers.
//!
//! **How.** Eighths of a doubling, straight between powers of two; those of small numbers stand in a table.
//!
//! **Why this way.** As logarithms the weights of words add up with those of their neighbours, and whole numbers are the same on
//! every machine.
//!
//! **Limits.** Nought counts as two to the power of minus sixteen.

/// What weights are in: eighths of a doubling.
pub(super) const DOUBLING: i32 = 8;

/// The logarithm of a share, in eighths of a doubling; never above nought.
pub(super) fn share(part: u32, total: u32) -> i32 {
    if part == total {
        return 0;
    }
    (log(part) - log(total)).min(0)
}

/// The logarithm of a number, in eighths of a doubling, straight between powers of two.
pub(super) fn log(number: u32) -> i32 {
    LOGS.get(number as usize).map_or_else(|| work_out_log(number), |&log| log.into())
}

/// The logarithms of small numbers, which most weights are.
static LOGS: [i16; 1024] = {
    let mut logs = [0; 1024];
    let mut number = 0;
    while number < logs.len() {
        logs[number] = work_out_log(number as u32) as i16;
        number += 1;
    }
    logs
};

const fn work_out_log(number: u32) -> i32 {
    let Some(power) = number.checked_ilog2() else { return -16 * DOUBLING };
    let eighths = if power >= 3 { number >> (power - 3) } else { number << (3 - power) } & 7;
    DOUBLING * power as i32 + eighths as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_logarithms() {
        assert_eq!(share(1, 2), -8);
        assert_eq!(share(1, 1024), -80);
        assert_eq!(share(3, 4), -4);
        assert_eq!(share(9, 3), 0);
        assert_eq!(log(0), -128);
    }

    #[test]
    fn the_table_holds_what_is_worked_out() {
        assert!((0..2 * LOGS.len() as u32).all(|number| log(number) == work_out_log(number)));
    }
}
