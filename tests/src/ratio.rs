//! Ratios of what was measured in turn, beside their bars.

use std::process::ExitCode;

/// What was measured, round by round.
#[derive(Clone, Debug, Default)]
pub struct Rounds(Vec<f64>);

impl Rounds {
    /// Adds what one more round took.
    pub fn push(&mut self, took: f64) {
        self.0.push(took);
    }

    /// The median.
    #[must_use]
    pub fn median(&self) -> f64 {
        let mut values = self.0.clone();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    }

    /// The median of what each round has to the other's: what slows the machine down for a while slows
    /// both.
    #[must_use]
    pub fn ratio_to(&self, other: &Self) -> f64 {
        let ratios = self.0.iter().zip(&other.0).map(|(own, other)| own / other);
        Self(ratios.collect()).median()
    }
}

/// Holds ratios against their bars, and keeps in mind how many miss them.
#[derive(Debug, Default)]
pub struct Verdict {
    missed: usize,
}

impl Verdict {
    /// The bar and whether it is met: `0.25, met`.
    pub fn of(&mut self, ratio: f64, at_most: Option<f64>) -> String {
        match at_most {
            None => "none".to_owned(),
            Some(bar) if ratio <= bar => format!("{bar}, met"),
            Some(bar) => {
                self.missed += 1;
                format!("{bar}, MISSED")
            }
        }
    }

    /// Prints whether every bar is met, and fails if not.
    #[must_use]
    pub fn finish(self) -> ExitCode {
        match self.missed {
            0 => println!("\nEvery bar is met."),
            1 => println!("\nA bar is missed."),
            missed => println!("\n{missed} bars are missed."),
        }
        ExitCode::from(u8::from(self.missed > 0))
    }
}
